import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildZip } from '../test-files.js';
import { type Choices, seededChoices, seeds } from './test-choices.js';
import { csvSoup } from './test-csv-grammar.js';
import { changedBytes } from './test-mutations.js';
import { outcomeOf } from './test-outcome.js';
import { spiltWorkbook } from './test-soup.js';
import { stretchedText, stretchedWorkbook } from './test-stretched.js';
import { workbookOf } from './test-workbook-grammar.js';
import { liesAbout, zipOf } from './test-zip-grammar.js';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? '200');

const folder = new URL('../fixtures/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => /\.(?:xlsx|xlsb|xls|csv)$/.test(name))
  .map((name) => readFileSync(new URL(name, folder)));

const MOST = 60_000;

const KINDS: readonly (readonly [kind: string, share: number, make: (choices: Choices) => Buffer])[] = [
  ['a workbook in whose parts something is wrong', 1, (choices) => buildZip(spiltWorkbook(choices))],
  ['an archive that lies', 1, (choices) => zipOf(choices, workbookOf(choices).parts, liesAbout(choices, 6))],
  [
    'a real file with bytes changed',
    1,
    (choices) => changedBytes(choices, files[choices.below(files.length)] ?? Buffer.alloc(0), files[0] ?? Buffer.alloc(0)),
  ],
  ['a text that is nearly a table', 1, csvSoup],
  ['a workbook with something repeated very often', 1 / 10, (choices) => buildZip(stretchedWorkbook(choices, MOST))],
  ['a text with something repeated very often', 1 / 10, (choices) => stretchedText(choices, MOST)],
];

describe('readBytes() keeps every law of outcomeOf()', { timeout: 120_000 }, () => {
  it.each(KINDS)('for %s', async (_, share, make) => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        await expect(outcomeOf(make(seededChoices(seed)))).resolves.toBeDefined();
      }),
      { numRuns: Math.ceil(RUNS * share) },
    );
  });
});
