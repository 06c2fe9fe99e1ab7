/** The content types of a package's parts: what the parts say they are. */
import { elementRules } from '../xml/element-rules.js';
import { partKey } from '../zip/check-zip.js';
import type { ZipArchive } from '../zip/open-zip.js';
import { readPart } from './read-part.js';

/** Where the content types stand. Source: ECMA-376, part 2. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** The content type of a part by its name, or undefined where none is given. */
export async function readContentTypes(archive: ZipArchive): Promise<(part: string) => string | undefined> {
  const byPart = new Map<string, string>();
  const byExtension = new Map<string, string>();
  const rules = elementRules({
    'types:Types': {
      children: elementRules({
        'types:Override': {
          open: (attributes) => byPart.set(partKey(attributes.get('PartName') ?? ''), attributes.get('ContentType') ?? ''),
        },
        'types:Default': {
          open: (attributes) => byExtension.set(partKey(attributes.get('Extension') ?? ''), attributes.get('ContentType') ?? ''),
        },
      }),
    },
  });
  await readPart(archive, CONTENT_TYPES, rules);
  return (part) => byPart.get(partKey(part)) ?? byExtension.get(partKey(part.replace(/^.*\./, '')));
}
