import { draftImport } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { rowsAsSheet } from './rows-as-sheet.js';

function draft(rows: Parameters<typeof rowsAsSheet>[0]) {
  const { outline, ...sheet } = rowsAsSheet(rows);
  const forAll = { specialNeeds: null, extraTimePercentage: null };
  return draftImport({
    ...sheet,
    headerRowNumber: outline.headerRowNumber,
    passwords: 'GENERATED',
    forAll,
    corrections: [],
    removeSpaces: [],
  });
}

describe('rowsAsSheet()', () => {
  it('numbers rows from 1', () => {
    expect(draft([{ USERNAME: 'ada' }, { USERNAME: 'joan' }]).rows.map(({ rowNumber }) => rowNumber)).toEqual([1, 2]);
  });

  it('maps required fields that no row gives, so that each row says what it lacks', () => {
    expect(draft([{ USERNAME: 'ada' }]).rows[0]?.issues).toEqual(
      ['FIRST_NAME', 'LAST_NAME', 'USER_ID', 'EMAIL'].map((field) => ({ field, code: 'REQUIRED' })),
    );
  });

  it('maps an optional field as soon as one row gives it', () => {
    expect(rowsAsSheet([{}, { TIME_ZONE: 'Asia/Tokyo' }]).mapping.map(({ field }) => field)).toContain('TIME_ZONE');
    expect(rowsAsSheet([{}]).mapping.map(({ field }) => field)).not.toContain('TIME_ZONE');
  });
});
