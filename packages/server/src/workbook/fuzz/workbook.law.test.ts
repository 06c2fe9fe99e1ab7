import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '../test-files.js';
import { seededChoices, seeds } from './test-choices.js';
import { workbookOf } from './test-workbook-grammar.js';
import { zipOf } from './test-zip-grammar.js';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? '200');

describe('readBytes()', { timeout: 120_000 }, () => {
  it('reads of an honest workbook exactly the cells that were put in, however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const choices = seededChoices(seed);
        const { parts, sheets } = workbookOf(choices);
        const { sheets: outlines, rows } = await readFile(zipOf(choices, parts));
        expect(outlines.map(({ name }, index) => ({ name, rows: rows[index] }))).toEqual(sheets);
      }),
      { numRuns: RUNS },
    );
  });
});
