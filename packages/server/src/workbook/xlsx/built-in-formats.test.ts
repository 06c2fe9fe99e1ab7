import { describe, expect, it } from 'vitest';
import { BUILT_IN_FORMATS } from './built-in-formats.js';
import { numberFormat } from './number-format.js';

const kind = (id: number): string => numberFormat(BUILT_IN_FORMATS.get(id) ?? '').kind;

describe('BUILT_IN_FORMATS', () => {
  it('has the dates, times and percentages, and nothing for other numbers', () => {
    const dates = [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 36, 45, 46, 47, 50, 58, 71, 81];
    expect(dates.map(kind)).toEqual(dates.map(() => 'DATE'));
    expect([9, 10].map(kind)).toEqual(['PERCENT', 'PERCENT']);
    expect([0, 1, 2, 3, 4, 11, 12, 13, 37, 40, 48, 49].map(kind)).toEqual(Array.from({ length: 12 }, () => 'PLAIN'));
  });
});
