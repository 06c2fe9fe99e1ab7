/** How long readers take for the same files, and how much memory, beside the least that it can take: prints tables. */
import { describe, it } from 'vitest';
import { measureReadings } from './measure-readings.js';
import { FILE_KINDS, readingFiles } from './reading-files.js';
import { type ReadSize, readingsTable } from './readings-table.js';

/** Users in a file, and rounds. */
const SIZES = [
  { count: 2000, rounds: 7 },
  { count: 100_000, rounds: 3 },
] as const;

/** Of one kind of file, in milliseconds: slow machines under load included. */
const TIMEOUT = 900_000;

describe('reading', () => {
  it.each(FILE_KINDS)('reads %s', { timeout: TIMEOUT }, async (kind) => {
    let smaller: ReadSize | undefined;
    for (const { count, rounds } of SIZES) {
      const files = readingFiles(count);
      const file = files.ofKind(kind);
      const size = { files, file, readers: await measureReadings(files, file, rounds) };
      process.stdout.write(`\n${readingsTable(size, smaller)}\n`);
      smaller = size;
    }
  });
});
