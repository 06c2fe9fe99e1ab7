/** Texts with delimiters of every honest kind, and what is in them. Used by tests only. */
import { isUtf8 } from 'node:buffer';
import type { SheetRow } from '@intake/shared';
import { type Choices, pick, seldom, several } from './test-choices.js';

export interface MadeCsv {
  readonly bytes: Buffer;
  readonly rows: readonly SheetRow[];
}

const PIECES = ['a', 'B', '7', ' ', 'é', '😀', '"', "'", ',', ';', '\t', '\n', '\r', '\r\n', '=1+1', '\u00A0', '\uFEFF', '|'];
const DELIMITERS = /[,;\t|]/g;
const MUST_QUOTE = /[,;\t|"\r\n]/;

/** A table as text. Every row has text in its first cell, and the header row has no delimiters in its texts, so that the right one can be found. */
export function csvOf(choices: Choices): MadeCsv {
  const width = 2 + choices.below(4);
  const field = (): string => several(choices, 4, () => pick(choices, PIECES)).join('');
  const record = (cell: () => string): string[] => ['h', ...Array.from({ length: width - 1 }, cell)];
  const records = [record(() => field().replaceAll(DELIMITERS, '')), ...several(choices, 4, () => record(field))];
  const named = seldom(choices, 3);
  const delimiter = pick(choices, named ? [',', ';', '\t', '|', ':'] : [',', ';', '\t']);
  const lineEnd = pick(choices, ['\n', '\r\n', '\r']);
  const written = (text: string): string =>
    MUST_QUOTE.test(text) || text.includes(delimiter) || seldom(choices, 3) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = records.map((fields) => fields.map(written).join(delimiter) + lineEnd).join('');
  const text = (named ? namingLine(choices, delimiter) + lineEnd : '') + ended(choices, lines, lineEnd);
  return { bytes: encoded(choices, text), rows: records.map((fields, index) => ({ number: index + 1, cells: cellsOf(fields) })) };
}

/** With the last line end, without it, or with the mark of a DOS text's end behind it. */
function ended(choices: Choices, lines: string, lineEnd: string): string {
  return pick(choices, [lines, lines.slice(0, -lineEnd.length), `${lines}\u001A`]);
}

/** As it is written first, and as it comes out of programs that took it for a row. */
function namingLine(choices: Choices, delimiter: string): string {
  const name = pick(choices, [`sep=${delimiter}`, `"sep=${delimiter}"`]);
  return name + delimiter.repeat(choices.below(3)) + ' '.repeat(choices.below(3));
}

function cellsOf(fields: readonly string[]): (readonly [number, string])[] {
  return fields.flatMap((text, column) => (text === '' ? [] : [[column, text] as const]));
}

function encoded(choices: Choices, text: string): Buffer {
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  const latin = Buffer.from(text, 'latin1');
  const encodings = [Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16, Buffer.from(utf16).swap16()];
  return pick(choices, /^[\0-\u007FéÀ]*$/.test(text) && !isUtf8(latin) ? [...encodings, latin] : encodings);
}

const SOUP = [...PIECES, '""', '"', '\u0000', '\u0001', 'sep=', 'sep=;\n', '<', '<html>', '\uFFFE', 'TABLE\n0,1\n"', 'ID;PWXL\n', '\u200B'];

/** A text that is no table, or nearly none, in bytes that are no text, or nearly none. */
export function csvSoup(choices: Choices): Buffer {
  const text = several(choices, 20, () => pick(choices, SOUP)).join('');
  const bytes = seldom(choices, 3) ? Buffer.from(`\uFEFF${text}`, 'utf16le') : Buffer.from(text);
  if (!seldom(choices, 3)) return bytes;
  const at = choices.below(bytes.length + 1);
  const stray = pick(choices, ['ff', 'c3', 'edb080', '00d8', '00dc', 'efbbbf', 'fffe', 'f0908d', '80']);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(stray, 'hex'), bytes.subarray(at)]);
}
