/** Readings of the same file by every reader, round by round. */
import { createReader, type ReaderName, READERS, reads } from './readers.js';
import type { ReadingFile, ReadingFiles } from './reading-files.js';
import { measureReading, type ReadingFigures } from './reading-process.js';

/** What a reader took, in the order of the rounds. */
export interface MeasuredReader {
  readonly name: ReaderName;
  readonly rounds: readonly ReadingFigures[];
}

/** Every reader once in each round, as what else the machine does changes with time. Throws where one finds another number of rows. */
export async function measureReadings({ count, rows }: ReadingFiles, file: ReadingFile, rounds: number): Promise<MeasuredReader[]> {
  const measured = READERS.filter((name) => reads(name, file.kind)).map((name) => ({ name, rounds: new Array<ReadingFigures>() }));
  for (let round = 0; round < rounds; round += 1) {
    for (const each of measured) {
      const reader = await createReader(each.name, count);
      each.rounds.push(await measureReading(reader.command, file.bytes));
      if (reader.rows() !== rows) throw new Error(`${each.name} found ${String(reader.rows())} rows of ${String(rows)}`);
    }
  }
  return measured;
}
