import { NOTHING_CHOSEN } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { upload } from '../test-import.js';
import { isSameReading, readingChoices, shownReading, withHeaderRow } from './reading-choices.js';

const text = upload({ reading: { kind: 'TEXT', encoding: 'UTF_8', delimiter: ',' } });
const [sheet] = text.sheets;

if (sheet === undefined) throw new Error('The upload of the tests has a sheet');

describe('withHeaderRow()', () => {
  it('has one row for each sheet, the last one chosen', () => {
    const both = withHeaderRow(withHeaderRow(NOTHING_CHOSEN, { sheet: 1, row: 4 }), { sheet: 0, row: 2 });
    expect(withHeaderRow(both, { sheet: 1, row: 0 }).headerRows).toEqual([
      { sheet: 0, row: 2 },
      { sheet: 1, row: 0 },
    ]);
  });
});

describe('isSameReading()', () => {
  it('compares what is chosen, in whichever order', () => {
    const one = { sheet: 0, row: 2 };
    const other = { sheet: 1, row: 3 };
    expect(isSameReading({ ...NOTHING_CHOSEN, headerRows: [one, other] }, { ...NOTHING_CHOSEN, headerRows: [other, one] })).toBe(true);
    expect(isSameReading(NOTHING_CHOSEN, { ...NOTHING_CHOSEN, headerRows: [one] })).toBe(false);
    expect(isSameReading({ ...NOTHING_CHOSEN, delimiter: ';' }, { ...NOTHING_CHOSEN, delimiter: '\t' })).toBe(false);
    expect(isSameReading({ ...NOTHING_CHOSEN, encoding: 'UTF_8' }, NOTHING_CHOSEN)).toBe(false);
  });
});

describe('shownReading()', () => {
  it('is how the file was read, until something else is wanted', () => {
    expect(shownReading(text, sheet, readingChoices(text))).toEqual({ encoding: 'UTF_8', delimiter: ',', headerRow: 1 });
    const wanted = { encoding: 'WINDOWS_1252', delimiter: ';', headerRows: [{ sheet: 0, row: 0 }] } as const;
    expect(shownReading(text, sheet, wanted)).toEqual({ encoding: 'WINDOWS_1252', delimiter: ';', headerRow: 0 });
  });

  it('takes no header row of another sheet', () => {
    expect(shownReading(text, sheet, { ...NOTHING_CHOSEN, headerRows: [{ sheet: 1, row: 4 }] }).headerRow).toBe(1);
  });
});
