/** Reads uploaded files, each in a process of its own that has little memory, little time and nothing to lose. */
import type { FileReading, ReadingChoices, SheetOutline } from '@intake/shared';
import { Children } from './process/children.js';
import { ReaderChild } from './process/reader-child.js';
import { type ReaderCommand, readerEntry } from './process/reader-command.js';
import { Turns } from './process/turns.js';
import { readingLimits } from './reading-limits.js';
import type { RowBlock } from './row-block.js';
import { UnreadableFile } from './unreadable-file.js';

export type { RowBlock } from './row-block.js';

/** A file once read. */
export interface ReadWorkbook {
  /** The visible sheets with text, in the workbook's order: at least one. */
  readonly sheets: readonly SheetOutline[];
  /** The index of the sheet to propose. */
  readonly proposedSheet: number;
  /** What was assumed of the file, or chosen. */
  readonly reading: FileReading;
  /** The rows of all sheets from the header row on, in order. */
  readonly blocks: readonly RowBlock[];
}

export interface WorkbookReaderOptions {
  /** Users that an import may hold: what a server allows sets how large a workbook may be. */
  readonly maxImportRows: number;
  readonly deadlineMs?: number;
  /** Files read at a time, and files that may wait for their turn. */
  readonly atOnce?: number;
  readonly inLine?: number;
  /** The reading process's program, where it isn't the product's own. */
  readonly entry?: URL;
}

export interface WorkbookReader {
  /** Reads a file, as chosen. Rejects with an UnreadableFile, whatever the bytes do to the process that reads them. */
  read(bytes: Uint8Array, choices?: ReadingChoices): Promise<ReadWorkbook>;
  /** Ends every reading process. */
  close(): void;
}

const DEADLINE_MS = 15_000;
const AT_ONCE = 2;
const IN_LINE = 16;

// A server that has just started, or one file that follows another, has better things to do with the processor.
const WARM_UP_AFTER_MS = 10_000;

const MEGABYTE = 1024 * 1024;
// Together they leave the server, which takes over what was read, within 400 MB above what it holds when idle.
const HEAP_BYTES = 192 * MEGABYTE;
const BUFFER_BYTES = 128 * MEGABYTE;

/** How a reading process is started that reads imports of up to so many users. */
export function readerCommand(maxImportRows: number, entry = readerEntry()): ReaderCommand {
  const limits = readingLimits(maxImportRows);
  // Texts take up to two bytes a character and are there twice for a moment: as cells, and packed.
  const heapBytes = HEAP_BYTES + 2 * (limits.unpackedBytes - readingLimits(0).unpackedBytes);
  return { entry, limits, heapMegabytes: Math.ceil(heapBytes / MEGABYTE), warmUpAfterMs: WARM_UP_AFTER_MS };
}

/** A reader that keeps one process ready, so that a small file need not wait for it to start. */
export function createWorkbookReader(options: WorkbookReaderOptions): WorkbookReader {
  const command = readerCommand(options.maxImportRows, options.entry);
  const memoryBytes = command.heapMegabytes * MEGABYTE + BUFFER_BYTES;
  const bounds = { deadlineMs: options.deadlineMs ?? DEADLINE_MS, memoryBytes };
  const turns = new Turns({ atOnce: options.atOnce ?? AT_ONCE, inLine: options.inLine ?? IN_LINE });
  const children = new Children(() => new ReaderChild(command));
  return {
    read: async (bytes, choices) => {
      if (turns.full) throw new UnreadableFile('READER_BUSY');
      return turns.take(() => children.use((child) => child.read(bytes, choices === undefined ? bounds : { ...bounds, choices })));
    },
    close: () => children.close(),
  };
}
