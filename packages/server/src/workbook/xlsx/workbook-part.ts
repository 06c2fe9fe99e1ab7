/** The part that lists a workbook's sheets. */
import { elementRules } from '../xml/element-rules.js';
import type { ZipArchive } from '../zip/open-zip.js';
import { readPart } from './read-part.js';
import { isTrue } from './xml-boolean.js';

export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The relationship that tells which part it is. */
  readonly relationshipId: string;
}

export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  /** Whether dates count from 1904 rather than 1900. */
  readonly date1904: boolean;
}

// Any other state is a visible one: some programs write `show`.
const HIDDEN: ReadonlySet<string> = new Set(['hidden', 'veryHidden']);

/** Reads the list of sheets, in the workbook's order. */
export async function readWorkbookPart(archive: ZipArchive, part: string): Promise<WorkbookPart> {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  const sheet = elementRules({
    'main:sheet': {
      open: (attributes) => {
        sheets.push({
          name: attributes.get('name') ?? '',
          hidden: HIDDEN.has(attributes.get('state') ?? ''),
          relationshipId: attributes.get('rel:id') ?? '',
        });
      },
    },
  });
  const rules = elementRules({
    'main:workbook': {
      children: elementRules({
        'main:workbookPr': { open: (attributes) => (date1904 = isTrue(attributes.get('date1904'))) },
        'main:sheets': { children: sheet },
      }),
    },
  });
  await readPart(archive, part, rules, new Set(['main:sheet']));
  return { sheets, date1904 };
}
