/** Reads the bytes of a file, whatever it is called: a workbook, a text with delimiters, or nothing that is read here. */
import type { FileReading, ReadingChoices, SheetOutline } from '@intake/shared';
import { readCsv } from './csv/read-csv.js';
import { fileKind } from './file-kind.js';
import type { ReadingLimits } from './reading-limits.js';
import type { RowBlock } from './row-block.js';
import { refuse, UnreadableFile } from './unreadable-file.js';
import { WorkbookCollector } from './workbook-collector.js';
import { readXlsx } from './xlsx/read-xlsx.js';

export interface Reading {
  readonly limits: ReadingLimits;
  readonly choices: ReadingChoices;
  /** Hears of each block of rows as it is read. If the file is refused in the end, they are worth nothing. */
  readonly onBlock: (block: RowBlock) => void;
}

export interface ReadBytes {
  /** Those with text, at least one. */
  readonly sheets: SheetOutline[];
  readonly reading: FileReading;
}

const WORKBOOK: FileReading = { kind: 'WORKBOOK', encoding: null, delimiter: null };

/** The sheets, and what was assumed of the file. Throws an UnreadableFile and nothing else, whatever the bytes are. */
export async function readBytes(bytes: Buffer, { limits, choices, onBlock }: Reading): Promise<ReadBytes> {
  const collector = new WorkbookCollector({ limits, headerRows: choices.headerRows, onBlock });
  let reading = WORKBOOK;
  try {
    const kind = fileKind(bytes);
    if (kind === 'ZIP') await readXlsx(bytes, limits, collector);
    else if (kind === 'TEXT') reading = await readCsv(bytes, { limits, choices, collector });
    else refuse(kind);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('READER_FAILED', { cause: error });
  }
  return collector.outlines.length > 0 ? { sheets: collector.outlines, reading } : refuse('EMPTY');
}
