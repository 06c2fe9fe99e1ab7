import { describe, expect, it } from 'vitest';
import { referencedColumn, referencedRow, rowNumber } from './cell-reference.js';

describe('referencedColumn()', () => {
  it.each([
    ['A1', 1, 0],
    ['Z1', 1, 25],
    ['AA12', 12, 26],
    ['XFD1048576', 1_048_576, 16_383],
  ])('%s is in row %d, column %d', (reference, row, column) => {
    expect(referencedColumn(reference, row)).toBe(column);
  });

  it.each(['XFE1', 'A2', 'A', '1', '', 'a1', '$A$1', 'A1B', 'A-1', 'Ａ1', '__proto__', 'ZZZZZZZZZZZ1'])(
    '%s is not in row 1',
    (reference) => {
      expect(() => referencedColumn(reference, 1)).toThrow(expect.objectContaining({ reason: 'DAMAGED' }) as Error);
    },
  );
});

describe('rowNumber()', () => {
  it.each(['0', '1048577', '-1', '1.5', '', '01', '1e3', ' 1'])('refuses %s', (text) => {
    expect(() => rowNumber(text)).toThrow(expect.objectContaining({ reason: 'DAMAGED' }) as Error);
  });

  it('reads the number of a row, alone or in a reference', () => {
    expect([rowNumber('1048576'), referencedRow('AB12')]).toEqual([1_048_576, 12]);
  });
});
