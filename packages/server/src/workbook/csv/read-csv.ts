/** A text with delimiters: one sheet, every value text as it stands. */
import type { Cell, FileReading, ReadingChoices, TextEncoding } from '@intake/shared';
import { LONGEST_CELL, type ReadingLimits, SHEET_ROWS } from '../reading-limits.js';
import type { SheetCollector } from '../sheet-collector.js';
import { refuse, UnreadableFile } from '../unreadable-file.js';
import type { WorkbookCollector } from '../workbook-collector.js';
import { csvRecords } from './csv-records.js';
import { assumedEncoding, decodeText } from './decode-text.js';
import { findDelimiter } from './find-delimiter.js';
import { notATable } from './text-kind.js';

const SHEET_NAME = 'CSV';

const END_MARK = '\u001A';

export interface CsvReading {
  readonly limits: ReadingLimits;
  readonly choices: ReadingChoices;
  readonly collector: WorkbookCollector;
}

/** Reads the text into the collector's one sheet, and says how; refused where it is no text, or one that is no table. */
export async function readCsv(bytes: Buffer, { limits, choices, collector }: CsvReading): Promise<FileReading> {
  if (bytes.length > limits.partBytes) refuse('UNPACKED_TOO_LARGE');
  const encoding = choices.encoding ?? assumedEncoding(bytes);
  const text = choices.encoding === null ? readText(bytes, encoding) : readChosen(bytes, encoding);
  const { delimiter: likeliest, start } = findDelimiter(text, choices.headerRows[0]?.row);
  const delimiter = choices.delimiter ?? likeliest;
  await collector.sheet(SHEET_NAME, (sheet) => addRecords(sheet, text.slice(start), delimiter));
  return { kind: 'TEXT', encoding, delimiter };
}

function readText(bytes: Buffer, encoding: TextEncoding): string {
  const text = withoutEndMark(decodeText(bytes, encoding));
  const reason = notATable(text);
  return reason === undefined ? text : refuse(reason);
}

/** Ctrl-Z on a last line of its own is no value: old DOS programs end a text with it. */
function withoutEndMark(text: string): string {
  const before = text.at(-2) ?? '\n';
  return text.endsWith(END_MARK) && (before === '\n' || before === '\r') ? text.slice(0, -1) : text;
}

/** What is no text in the encoding that was chosen may be one in another. */
function readChosen(bytes: Buffer, encoding: TextEncoding): string {
  try {
    return readText(bytes, encoding);
  } catch (error) {
    const isText = error instanceof UnreadableFile && error.reason !== 'INVALID_TEXT' && error.reason !== 'UNKNOWN_FILE';
    throw isText ? error : new UnreadableFile('WRONG_ENCODING', { cause: error });
  }
}

function addRecords(sheet: SheetCollector, text: string, delimiter: string): void {
  let number = 0;
  for (const fields of csvRecords(text, delimiter)) {
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
