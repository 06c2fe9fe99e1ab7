import { describe, expect, it } from 'vitest';
import { hasFurtherRows, isFurther, typedRow } from './further-row.js';

const rows = (...numbers: readonly number[]) => numbers.map((number) => ({ number, cells: ['a'] }));

describe('hasFurtherRows()', () => {
  it.each([
    ['all rows are shown', { headerRow: 1, rowCount: 2, firstRows: rows(1, 2, 4) }, false],
    ['all are shown, some of them skipped', { headerRow: 4, rowCount: 0, firstRows: rows(1, 2, 4) }, false],
    ['all are shown, and none is the header row', { headerRow: 0, rowCount: 3, firstRows: rows(1, 2, 4) }, false],
    ['there are more below', { headerRow: 2, rowCount: 2, firstRows: rows(1, 2, 4) }, true],
    ['the last row of all is the header row', { headerRow: 5, rowCount: 0, firstRows: rows(1, 2, 4) }, true],
    ['none is shown', { headerRow: 1, rowCount: 0, firstRows: [] }, true],
  ])('where %s', (_, sheet, expected) => {
    expect(hasFurtherRows(sheet)).toBe(expected);
  });
});

describe('isFurther()', () => {
  it('is so below the last row that is shown', () => {
    expect([0, 4, 5].map((row) => isFurther(row, rows(1, 4)))).toEqual([false, false, true]);
  });
});

describe('typedRow()', () => {
  it('is a number that a sheet has', () => {
    expect(['13', ' 7 ', '1048576'].map(typedRow)).toEqual([13, 7, 1_048_576]);
    expect(['', '0', '-1', '1.5', '1e3', '1048577', '12345678', 'x'].filter((text) => typedRow(text) !== undefined)).toEqual([]);
  });
});
