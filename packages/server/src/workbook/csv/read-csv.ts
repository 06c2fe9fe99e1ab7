/** A text with delimiters: one sheet, every value text as it stands. */
import type { Cell } from '@intake/shared';
import { LONGEST_CELL, type ReadingLimits, SHEET_ROWS } from '../reading-limits.js';
import type { SheetCollector } from '../sheet-collector.js';
import { refuse } from '../unreadable-file.js';
import type { WorkbookCollector } from '../workbook-collector.js';
import { csvRecords } from './csv-records.js';
import { decodeText } from './decode-text.js';
import { findDelimiter } from './find-delimiter.js';
import { notATable } from './text-kind.js';

const SHEET_NAME = 'CSV';

/** Reads the text into the collector's one sheet; refused where it is no text, or one that is no table. */
export async function readCsv(bytes: Buffer, limits: ReadingLimits, collector: WorkbookCollector): Promise<void> {
  if (bytes.length > limits.partBytes) refuse('UNPACKED_TOO_LARGE');
  const text = decodeText(bytes);
  const reason = notATable(text);
  if (reason !== undefined) refuse(reason);
  await collector.sheet(SHEET_NAME, (sheet) => addRecords(sheet, text));
}

function addRecords(sheet: SheetCollector, text: string): void {
  const { delimiter, start } = findDelimiter(text);
  let number = 0;
  for (const fields of csvRecords(text.slice(start), delimiter)) {
    number += 1;
    const cells = filled(fields);
    if (number > SHEET_ROWS) refuse('SHEET_TOO_LARGE');
    sheet.add(number, cells);
  }
}

function filled(fields: readonly string[]): [column: number, cell: Cell][] {
  const cells: [number, Cell][] = [];
  fields.forEach((field, column) => {
    if (field.length > LONGEST_CELL) refuse('CELL_TOO_LONG');
    if (field !== '') cells.push([column, field]);
  });
  return cells;
}
