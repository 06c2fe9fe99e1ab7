/** The part that holds the texts which cells share. */
import { elementRules } from '../xml/element-rules.js';
import type { ZipArchive } from '../zip/open-zip.js';
import { readPart } from './read-part.js';
import { richTextRule, TEXT_ELEMENTS } from './rich-text.js';

/** Reads the texts in the order by which cells refer to them. */
export async function readSharedStrings(archive: ZipArchive, part: string): Promise<string[]> {
  const texts: string[] = [];
  const rules = elementRules({
    'main:sst': { children: elementRules({ 'main:si': richTextRule((text) => texts.push(text)) }) },
  });
  await readPart(archive, part, rules, new Set(['main:si', ...TEXT_ELEMENTS]));
  return texts;
}
