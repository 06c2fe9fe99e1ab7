/** References of cells and rows (`B12`), within the bounds of a sheet. */
import { SHEET_COLUMNS, SHEET_ROWS } from '../reading-limits.js';
import { refuse } from '../unreadable-file.js';

/** The column's index from 0 that a reference names; refused where it isn't a reference into the given row. */
export function referencedColumn(reference: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column === 0 || column > SHEET_COLUMNS || wholeNumber(reference, at) !== row) refuse('DAMAGED');
  return column - 1;
}

/** The number that the digits from a place on make: NaN where there is anything else. By hand, as it is done for every cell. */
export function wholeNumber(text: string, from: number): number {
  let number = 0;
  for (let at = from; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    number = digit < 0 || digit > 9 ? Number.NaN : number * 10 + digit;
  }
  return number;
}

/** The row's number from 1 that a reference names; refused where it is none. */
export function referencedRow(reference: string): number {
  return rowNumber(reference.replace(/^[A-Z]+/, ''));
}

/** The number of a row, from 1; refused where the text is none or no sheet has so many. */
export function rowNumber(text: string): number {
  const row = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 0;
  return row > 0 && row <= SHEET_ROWS ? row : refuse('DAMAGED');
}
