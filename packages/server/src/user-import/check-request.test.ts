/** What a refused try says to people. */
import type { SheetRow } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { checkRowCount } from './check-request.js';

const SOURCE = {
  headerRowNumber: 1,
  mapping: [{ field: 'USERNAME', column: 'A' }],
  passwords: 'GENERATED',
  forAll: { specialNeeds: null, extraTimePercentage: null },
  corrections: [],
  removeSpaces: [],
} as const;

const rows = (count: number): SheetRow[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 2, cells: [[0, `user-${String(index)}`]] }));

describe('checkRowCount()', () => {
  it('takes as many users as are allowed, and says of more how many there are, as each language writes numbers', async () => {
    await expect(checkRowCount(SOURCE, [rows(1500), rows(500)], 2000)).resolves.toBeUndefined();
    await expect(checkRowCount(SOURCE, [rows(1500), rows(501)], 2000)).rejects.toMatchObject({
      code: 'TOO_MANY_ROWS',
      extensions: { rows: 2001, limit: 2000 },
      sentences: {
        EN: 'The file holds 2,001 users, and one import may hold 2,000: split the file',
        NL: 'Het bestand bevat 2.001 gebruikers, en één import mag er 2.000 bevatten: splits het bestand',
      },
    });
  });
});
