import { describe, expect, it } from 'vitest';
import { readFile } from '../test-files.js';
import { pick, seededChoices } from './test-choices.js';
import { Coverage } from './test-coverage.js';
import { csvOf } from './test-csv-grammar.js';
import { bytesOf, changedSpecimen, specimensOf } from './test-mutations.js';
import { outcomeOf } from './test-outcome.js';
import { spiltWorkbook } from './test-soup.js';
import { workbookOf } from './test-workbook-grammar.js';
import { zipOf } from './test-zip-grammar.js';

describe('Coverage', () => {
  it('tells when code is reached that was not reached before, and only then', async () => {
    const coverage = new Coverage((url) => url.includes('/workbook/csv/'));
    await coverage.start();
    const reached = async (text: string): Promise<boolean> => {
      await readFile(Buffer.from(text));
      return (await coverage.take('ONE')).anew;
    };
    expect(await reached('a,b\n1,2')).toBe(true);
    expect(await reached('a,b\n1,2')).toBe(false);
    expect(await reached('a,"b"\n1,2')).toBe(true);
    expect(coverage.totals().reached).toBeGreaterThan(10);
  });
});

describe('a seed', () => {
  it('makes the same file again', () => {
    const files = [1, 2].map(() => {
      const choices = seededChoices(5);
      return [zipOf(choices, workbookOf(choices).parts), csvOf(choices).bytes, bytesOf({ parts: spiltWorkbook(choices) })];
    });
    expect(files[0]).toEqual(files[1]);
  });
});

describe('changedSpecimen()', () => {
  it('changes a part and leaves the archive sound', async () => {
    const choices = seededChoices(1);
    const honest = await specimensOf(zipOf(choices, workbookOf(choices).parts));
    const specimen = pick(choices, honest.slice(1));
    const changed = Array.from({ length: 50 }, () => changedSpecimen(choices, specimen, specimen)).filter((each) => 'parts' in each);
    const outcomes = await Promise.all(changed.map((each) => outcomeOf(bytesOf(each))));
    expect(outcomes.some((outcome) => 'reading' in outcome)).toBe(true);
    expect(new Set(changed.map((each) => bytesOf(each).toString('latin1'))).size).toBeGreaterThan(40);
  });
});
