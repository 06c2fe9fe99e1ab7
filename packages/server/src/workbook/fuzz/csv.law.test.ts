import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../csv/csv-records.js';
import { decodeText } from '../csv/decode-text.js';
import { readFile } from '../test-files.js';
import { UnreadableFile } from '../unreadable-file.js';
import { seededChoices, seeds } from './test-choices.js';
import { csvOf, csvSoup } from './test-csv-grammar.js';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? '200');

/** What a reader makes of a text, or undefined where it refuses. */
function accepted<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

describe('readBytes()', { timeout: 120_000 }, () => {
  it('reads of an honest text exactly the cells that were put in, however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const { bytes, rows } = csvOf(seededChoices(seed));
        expect((await readFile(bytes)).rows).toEqual([rows]);
      }),
      { numRuns: 3 * RUNS },
    );
  });
});

describe('csvRecords()', () => {
  it('tells the same as a known parser of any text that both take', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const text = accepted(() => decodeText(csvSoup(seededChoices(seed)))) ?? '';
        const ours = accepted(() => [...csvRecords(text, ',')]);
        const theirs = accepted(() => parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }));
        if (ours !== undefined && theirs !== undefined) expect(ours).toEqual(theirs);
      }),
      { numRuns: 3 * RUNS },
    );
  });

  it('refuses nothing but a quote that is never closed, and what is wider than a sheet', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const text = csvSoup(seededChoices(seed)).toString('latin1');
        try {
          expect([...csvRecords(text, ',')].length).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
