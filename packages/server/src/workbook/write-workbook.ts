/** Writes workbooks; only this file knows the library that does it, and reading is not done with it. */
import XLSX, { type CellObject, type WorkSheet } from 'sheetjs-style';
import { LONGEST_CELL } from './reading-limits.js';
import type { CellStyle, WrittenCell, WrittenRow, WrittenSheet } from './written-workbook.js';
import { escapeText } from './xlsx/escaped-text.js';

/** The number format of text: what is typed into such a cell later stays text too. Source: ECMA-376, part 1, 18.8.30. */
const TEXT_FORMAT = '@';

/**
 * An .xlsx file of the sheets. Every cell that isn't empty is a shared text, so that one that begins with `=`, `+`, `-` or `@` is shown as it is
 * and never worked out, and `007` keeps its zeros. Texts longer than a cell can hold are cut.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Buffer {
  const Sheets = Object.fromEntries(sheets.map((sheet) => [sheet.name, worksheet(sheet)]));
  const SheetNames = sheets.map(({ name }) => name);
  // With shared texts each is written as an element of its own, whose spaces at both ends every program keeps.
  const bytes: unknown = XLSX.write({ SheetNames, Sheets }, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true });
  if (!Buffer.isBuffer(bytes)) throw new TypeError('The workbook library gave no bytes');
  return bytes;
}

function worksheet({ rows, columns = [] }: WrittenSheet): WorkSheet {
  const sheet: WorkSheet = {};
  rows.forEach(({ cells, style: rowStyle }, r) => {
    cells.map(asCell).forEach(({ text, style }, c) => {
      const looks = { ...columns[c]?.style, ...rowStyle, ...style };
      if (text !== '' || looks.fill !== undefined || looks.keepEmpty === true)
        sheet[XLSX.utils.encode_cell({ r, c })] = textCell(text, looks);
    });
  });
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  return {
    ...sheet,
    '!ref': XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: width - 1 } }),
    '!cols': columns.map((column) => (column.width === undefined ? {} : { wch: column.width })),
    '!rows': rows.map(({ height }) => (height === undefined ? {} : { hpt: height })),
    '!merges': rows.flatMap(merge),
  };
}

function asCell(cell: string | WrittenCell): WrittenCell {
  return typeof cell === 'string' ? { text: cell } : cell;
}

function merge({ spans = 1 }: WrittenRow, r: number): { s: { r: number; c: number }; e: { r: number; c: number } }[] {
  return spans > 1 ? [{ s: { r, c: 0 }, e: { r, c: spans - 1 } }] : [];
}

function textCell(text: string, style: CellStyle): CellObject {
  return { t: 's', v: escapeText(text).slice(0, LONGEST_CELL), z: TEXT_FORMAT, s: libraryStyle(style) };
}

const THIN_LINE = { style: 'thin', color: { rgb: 'BFBFBF' } };

/** A style as the library wants it: it has no type for it. */
function libraryStyle({ bold, italic, wrap, fill, colour, size, border }: CellStyle): object {
  return {
    numFmt: TEXT_FORMAT,
    font: {
      name: 'Calibri',
      sz: size ?? 11,
      bold: bold ?? false,
      italic: italic ?? false,
      ...(colour !== undefined && { color: { rgb: colour } }),
    },
    alignment: { vertical: 'top', wrapText: wrap ?? false },
    ...(fill !== undefined && { fill: { patternType: 'solid', fgColor: { rgb: fill } } }),
    ...(border === true && { border: { top: THIN_LINE, bottom: THIN_LINE, left: THIN_LINE, right: THIN_LINE } }),
  };
}
