/** The part that holds number formats: which one each style of a cell has. */
import { elementRules } from '../xml/element-rules.js';
import type { ZipArchive } from '../zip/open-zip.js';
import { BUILT_IN_FORMATS } from './built-in-formats.js';
import { type NumberFormat, numberFormat } from './number-format.js';
import { readPart } from './read-part.js';

/** Reads the number formats, in the order by which cells refer to their styles. */
export async function readStyles(archive: ZipArchive, part: string): Promise<NumberFormat[]> {
  const codes = new Map(BUILT_IN_FORMATS);
  const styles: number[] = [];
  const rules = elementRules({
    'main:styleSheet': {
      children: elementRules({
        'main:numFmts': {
          children: elementRules({
            'main:numFmt': { open: (attributes) => codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '') },
          }),
        },
        'main:cellXfs': {
          children: elementRules({ 'main:xf': { open: (attributes) => styles.push(Number(attributes.get('numFmtId') ?? 0)) } }),
        },
      }),
    },
  });
  await readPart(archive, part, rules);
  return formatsOf(styles, codes);
}

/** Each code is looked at once, however many styles have it. */
function formatsOf(styles: readonly number[], codes: ReadonlyMap<number, string>): NumberFormat[] {
  const formats = new Map<number, NumberFormat>();
  return styles.map((id) => {
    const format = formats.get(id) ?? numberFormat(codes.get(id) ?? '');
    formats.set(id, format);
    return format;
  });
}
