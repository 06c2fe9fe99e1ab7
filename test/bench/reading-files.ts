/** Files of made-up people, the same rows as each kind of file that people send. */
import { buildCsv } from '../support/build-csv.js';
import { buildWorkbook } from '../support/build-workbook.js';
import { HEADER, people } from './people.js';

export type FileKind = 'XLSX, shared texts' | 'XLSX, texts in cells' | 'CSV';

export interface ReadingFile {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

export interface ReadingFiles {
  /** The header row included. */
  readonly rows: number;
  /** Of all cells, as UTF-8. */
  readonly textBytes: number;
  readonly files: readonly ReadingFile[];
}

/** The files of so many people. */
export function readingFiles(count: number): ReadingFiles {
  const rows = [HEADER, ...people({ count, round: 1 })];
  return {
    rows: rows.length,
    textBytes: Buffer.byteLength(rows.flat().join('')),
    files: [
      { kind: 'XLSX, shared texts', bytes: buildWorkbook(rows) },
      { kind: 'XLSX, texts in cells', bytes: buildWorkbook(rows, { texts: 'IN_CELLS' }) },
      { kind: 'CSV', bytes: buildCsv(rows) },
    ],
  };
}
