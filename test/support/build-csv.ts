/** Builds .csv files, as RFC 4180 has it. */
import type { TestCell } from './sheet-xml.js';

/** UTF-8 without a byte-order mark. Throws at a cell that only a workbook can hold. */
export function buildCsv(rows: readonly (readonly TestCell[])[]): Uint8Array {
  return Buffer.from(rows.map((cells) => `${cells.map(field).join(',')}\r\n`).join(''));
}

/** Whether a CSV file can say the same as a workbook with these rows. */
export function fitsCsv(rows: readonly (readonly TestCell[])[]): boolean {
  return rows.flat().every((cell) => cell === null || typeof cell === 'string');
}

function field(cell: TestCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') throw new Error(`A CSV file holds text only: ${JSON.stringify(cell)}`);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
