import { describe, expect, it } from 'vitest';
import { draftImport, keysToLookUp } from './draft-import.js';
import { countRows, strayCorrections } from './read-cells.js';
import { issuesOf, plan, row, source } from './test-world.js';

describe('draftImport()', () => {
  it('skips rows in which every mapped cell is empty, and keeps the spreadsheet’s row numbers', () => {
    const blank = { FIRST_NAME: ' ', LAST_NAME: '\u00a0', USERNAME: '', USER_ID: '', EMAIL: '' };
    const given = source([row('ada'), blank, row('joan')]);
    expect(draftImport(given).rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 4]);
    expect(countRows(given)).toBe(2);
  });

  it('counts a row whose only text is in a faulty cell', () => {
    const error = { FIRST_NAME: '', LAST_NAME: '', USERNAME: '', USER_ID: '', EMAIL: { fault: 'CELL_ERROR', text: '#N/A' } } as const;
    expect(issuesOf(plan([error]).rows[0])).toEqual([
      'FIRST_NAME REQUIRED',
      'LAST_NAME REQUIRED',
      'USERNAME REQUIRED',
      'USER_ID REQUIRED',
      'EMAIL CELL_ERROR',
    ]);
  });

  it('passes over the rows up to the header row', () => {
    expect(draftImport(source([row('ada'), row('joan')], { headerRowNumber: 2 })).rows.map(({ rowNumber }) => rowNumber)).toEqual([3]);
  });

  it('puts corrections in the place of the file’s text, and shows them', () => {
    const corrections = [{ rowNumber: 2, field: 'USERNAME', value: 'adal' } as const];
    const [drafted] = draftImport(source([row('ada', { USERNAME: 'ada l' })], { corrections })).rows;
    expect(drafted).toMatchObject({ values: { USERNAME: 'adal' }, issues: [] });
    expect(drafted?.cells).toContainEqual({ field: 'USERNAME', text: 'adal' });
  });

  it('skips a row that corrections empty, though it is still there to be corrected', () => {
    const total = { FIRST_NAME: 'Total', LAST_NAME: '', USERNAME: '', USER_ID: '', EMAIL: '' };
    const corrections = [{ rowNumber: 3, field: 'FIRST_NAME', value: ' ' } as const];
    const given = source([row('ada'), total], { corrections });
    expect(draftImport(given).rows.map(({ rowNumber }) => rowNumber)).toEqual([2]);
    expect(strayCorrections(given)).toEqual([]);
  });

  it('finds corrections of a row that does not count or a field that is not mapped', () => {
    const stray = [
      { rowNumber: 9, field: 'USERNAME', value: 'x' },
      { rowNumber: 2, field: 'TIME_ZONE', value: 'x' },
    ] as const;
    expect(strayCorrections(source([row('ada')], { corrections: [...stray, { rowNumber: 2, field: 'EMAIL', value: 'x' }] }))).toEqual(
      stray,
    );
  });

  it('takes out the spaces that a field does not allow, in every row, when asked', () => {
    const rows = draftImport(source([row('a da'), row(' joan\u200b')], { removeSpaces: ['USERNAME'] })).rows;
    expect(rows.map(({ values }) => values.USERNAME)).toEqual(['ada', 'joan']);
  });

  it('never shows a password among the cells', () => {
    const [drafted] = draftImport(source([row('ada', { PASSWORD: 'correct horse' })], { passwords: 'FILE' })).rows;
    expect(drafted?.cells.map(({ field }) => field)).not.toContain('PASSWORD');
    expect(drafted?.values.PASSWORD).toBe('correct horse');
  });

  it('looks up each key once, in order', () => {
    const draft = draftImport(source([row('joan'), row('ADA'), row('ada', { USER_ID: '7' })]));
    expect(keysToLookUp(draft, 'USERNAME')).toEqual(['ada', 'joan']);
  });
});

describe('duplicates in the file', () => {
  it('are named in every row involved, with the first three other rows and how many there are', () => {
    const { rows } = plan(Array.from({ length: 6 }, (_, index) => row('ada', { USER_ID: `${index}` })));
    expect(rows[0]).toMatchObject({ issues: [{ field: 'USERNAME', code: 'DUPLICATE_IN_FILE', otherRows: [3, 4, 5], otherRowCount: 5 }] });
    expect(rows[4]).toMatchObject({ issues: [{ otherRows: [2, 3, 4], otherRowCount: 5 }] });
  });

  it('count a row that has other faults too', () => {
    const { rows } = plan([row('ada'), row('joan', { USER_ID: 'ADA', EMAIL: 'nobody' })]);
    expect(rows.map(issuesOf)).toEqual([['USER_ID DUPLICATE_IN_FILE'], ['USER_ID DUPLICATE_IN_FILE', 'EMAIL INVALID_EMAIL']]);
  });

  it('are no matter of empty synchronisation keys', () => {
    expect(plan([row('ada', { SYNCHRONISATION_KEY: '' }), row('joan', { SYNCHRONISATION_KEY: ' ' })]).summary).toMatchObject({ create: 2 });
  });
});

describe('sub-levels', () => {
  it.each([
    [['', 'B'], ['SUB_LEVEL_2 LEVEL_MISSING']],
    [['', 'B', 'C'], ['SUB_LEVEL_2 LEVEL_MISSING']],
    [
      ['', 'B', '', 'D'],
      ['SUB_LEVEL_2 LEVEL_MISSING', 'SUB_LEVEL_4 LEVEL_MISSING'],
    ],
    [[' A', 'B'], ['SUB_LEVEL_1 SPACES_NOT_ALLOWED']],
    [['A', 'B'], []],
  ])('need the level above: %j', (levels, expected) => {
    const cells = Object.fromEntries(levels.map((text, index) => [`SUB_LEVEL_${index + 1}`, text]));
    expect(issuesOf(plan([row('ada', cells)]).rows[0])).toEqual(expected);
  });
});
