/** The XML of a sheet and of its rows and cells, any of which can be replaced by something hostile. */

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a cell holds; a text stands in the cell itself, and an empty one is no cell. */
export type MadeCell =
  | string
  /** A shared text, by its index. */
  | { readonly shared: number }
  | { readonly number: number | string; readonly style?: number }
  | { readonly truth: boolean }
  | { readonly error: string }
  | { readonly formula: string; readonly type?: string; readonly result?: string }
  /** XML in which REF stands for the cell's reference. */
  | { readonly xml: string };

export type MadeRow = readonly MadeCell[];

/** Text as XML holds it; control characters as workbooks write them. */
export function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`);
}

/** The letters of a column, from 0. */
export function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A cell, by its row and column from 0. */
export function cellXml(row: number, column: number, cell: MadeCell): string {
  const reference = `${letters(column)}${row + 1}`;
  if (cell === '') return '';
  return typeof cell === 'string' ? inlineText(reference, cell) : otherCell(reference, cell);
}

function inlineText(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}

function otherCell(reference: string, cell: Exclude<MadeCell, string>): string {
  if ('xml' in cell) return cell.xml.replaceAll('REF', reference);
  if ('shared' in cell) return `<c r="${reference}" t="s"><v>${cell.shared}</v></c>`;
  if ('number' in cell) return `<c r="${reference}"${attribute('s', cell.style)}><v>${cell.number}</v></c>`;
  if ('truth' in cell) return `<c r="${reference}" t="b"><v>${cell.truth ? 1 : 0}</v></c>`;
  if ('error' in cell) return `<c r="${reference}" t="e"><v>${cell.error}</v></c>`;
  const result = cell.result === undefined ? '' : `<v>${escapeText(cell.result)}</v>`;
  return `<c r="${reference}"${attribute('t', cell.type)}><f>${escapeText(cell.formula)}</f>${result}</c>`;
}

function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${value}"`;
}

/** A row, by its place from 0. */
export function rowXml(row: number, cells: MadeRow, attributes = ''): string {
  return `<row r="${row + 1}"${attributes}>${cells.map((cell, column) => cellXml(row, column, cell)).join('')}</row>`;
}

export interface SheetExtras {
  readonly dimension?: string;
  /** XML behind the rows. */
  readonly behind?: string;
  readonly rowAttributes?: (row: number) => string;
}

/** A sheet whose first row is row 1. */
export function sheetXml(rows: readonly MadeRow[], { dimension, behind = '', rowAttributes = () => '' }: SheetExtras = {}): string {
  const size = dimension === undefined ? '' : `<dimension ref="${dimension}"/>`;
  const data = rows.map((row, index) => rowXml(index, row, rowAttributes(index))).join('');
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${size}<sheetData>${data}</sheetData>${behind}</worksheet>`;
}

/** What stands in front of a sheet's rows, and behind them: for rows that are written by hand. */
export const SHEET_START = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>`;
export const SHEET_END = '</sheetData></worksheet>';
