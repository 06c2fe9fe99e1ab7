/** Files of made-up people: the same rows as every kind of file that people send. */
import { buildCsv } from '../support/build-csv.js';
import { buildWorkbook } from '../support/build-workbook.js';
import { HEADER, people } from './people.js';

export const FILE_KINDS = ['XLSX with shared texts', 'XLSX with texts in its cells', 'CSV'] as const;

export type FileKind = (typeof FILE_KINDS)[number];

type Rows = readonly (readonly string[])[];

const BUILD: Readonly<Record<FileKind, (rows: Rows) => Uint8Array>> = {
  'XLSX with shared texts': (rows) => buildWorkbook(rows),
  'XLSX with texts in its cells': (rows) => buildWorkbook(rows, { texts: 'IN_CELLS' }),
  CSV: buildCsv,
};

export interface ReadingFile {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

export interface ReadingFiles {
  /** Of people. */
  readonly count: number;
  /** The header row included. */
  readonly rows: number;
  /** Of all cells, as UTF-8. */
  readonly textBytes: number;
  readonly ofKind: (kind: FileKind) => ReadingFile;
}

/** The files of so many people. */
export function readingFiles(count: number): ReadingFiles {
  const rows = [HEADER, ...people({ count, round: 1 })];
  const textBytes = Buffer.byteLength(rows.flat().join(''));
  return { count, rows: rows.length, textBytes, ofKind: (kind) => ({ kind, bytes: BUILD[kind](rows) }) };
}
