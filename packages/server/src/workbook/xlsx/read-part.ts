/** One XML part of a workbook, read by rules. */
import { refuse } from '../unreadable-file.js';
import type { ElementRules } from '../xml/element-rules.js';
import { readXml } from '../xml/read-xml.js';
import type { ZipArchive } from '../zip/open-zip.js';
import { WORKBOOK_NAMESPACES } from './namespaces.js';

/** Reads the part of that name; refused where it isn't there or isn't what its root should be. */
export async function readPart(archive: ZipArchive, name: string, rules: ElementRules, never?: ReadonlySet<string>): Promise<void> {
  const pieces = archive.unpack(name) ?? refuse('DAMAGED');
  await readXml(pieces, { rules, namespaces: WORKBOOK_NAMESPACES, ...(never && { never }) });
}
