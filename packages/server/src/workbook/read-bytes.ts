/** Reads the bytes of a file, whatever it is called: a workbook, a text with delimiters, or nothing that is read here. */
import type { SheetOutline } from '@intake/shared';
import { readCsv } from './csv/read-csv.js';
import { fileKind } from './file-kind.js';
import type { ReadingLimits } from './reading-limits.js';
import type { RowBlock } from './row-block.js';
import { refuse, UnreadableFile } from './unreadable-file.js';
import { WorkbookCollector } from './workbook-collector.js';
import { readXlsx } from './xlsx/read-xlsx.js';

export interface Reading {
  readonly limits: ReadingLimits;
  /** Hears of each block of rows as it is read. If the file is refused in the end, they are worth nothing. */
  readonly onBlock: (block: RowBlock) => void;
}

/** The sheets with text, at least one. Throws an UnreadableFile and nothing else, whatever the bytes are. */
export async function readBytes(bytes: Buffer, { limits, onBlock }: Reading): Promise<SheetOutline[]> {
  const collector = new WorkbookCollector(limits, onBlock);
  try {
    const kind = fileKind(bytes);
    if (kind === 'ZIP') await readXlsx(bytes, limits, collector);
    else if (kind === 'TEXT') await readCsv(bytes, limits, collector);
    else refuse(kind);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('READER_FAILED', { cause: error });
  }
  return collector.outlines.length > 0 ? collector.outlines : refuse('EMPTY');
}
