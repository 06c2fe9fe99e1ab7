import { describe, expect, it } from 'vitest';
import { NO_EDITS, withEdit } from './cell-edits.js';
import { proposedChoices } from './import-choices.js';
import { run, upload } from './test-import.js';
import { inputOfChoices, inputOfMending, isMended, overruledFields } from './try-input.js';

const choices = { ...proposedChoices(upload()), roleId: 'candidate', startHierarchyId: 'exams' };
const EDIT = { rowNumber: 2, field: 'EMAIL', value: 'ada@example.org' } as const;

describe('inputOfChoices()', () => {
  it('is there once role and hierarchy are', () => {
    expect(inputOfChoices({ ...choices, roleId: null }, upload())).toBeUndefined();
    expect(inputOfChoices({ ...choices, startHierarchyId: null }, upload())).toBeUndefined();
    expect(inputOfChoices(choices, upload())).toMatchObject({ uploadId: 'upload', sheet: 0, basedOn: undefined, corrections: [] });
  });

  it.each([
    ['file', '25', null, null],
    ['yes', '', true, null],
    ['yes', ' 25 %', true, 25],
    ['no', '25', false, 0],
  ] as const)('with special needs "%s" and extra time "%s" sets %s and %s for all', (specialNeeds, extraTime, forAll, percentage) => {
    expect(inputOfChoices({ ...choices, specialNeeds, extraTime }, upload())).toMatchObject({
      specialNeedsForAll: forAll,
      extraTimePercentageForAll: percentage,
    });
  });

  it('takes along what was put right in an earlier try of the sheet, but for fields that have no column any more', () => {
    const edits = withEdit(withEdit(NO_EDITS, EDIT, 'ada'), { ...EDIT, field: 'TIME_ZONE' }, '');
    const before = { run: run({ removeSpaces: ['USERNAME'] }), edits };
    const input = inputOfChoices(choices, upload(), before);
    expect(input).toMatchObject({ basedOn: 'run', removeSpaces: ['USERNAME'], corrections: [EDIT] });
    expect(inputOfChoices({ ...choices, sheet: 1 }, upload(), before)).toMatchObject({ basedOn: 'run', removeSpaces: [], corrections: [] });
  });
});

describe('inputOfMending()', () => {
  it('tries the run as it was, with the spaces removed before and now', () => {
    const before = run({ removeSpaces: ['USERNAME', 'EMAIL'], specialNeedsForAll: true, extraTimePercentageForAll: 10, sheet: 1 });
    expect(inputOfMending(before, { corrections: [EDIT], removeSpaces: ['USER_ID', 'EMAIL'] })).toEqual({
      uploadId: 'upload',
      sheet: 1,
      mapping: before.mapping,
      roleId: 'candidate',
      startHierarchyId: 'exams',
      passwords: 'GENERATED',
      specialNeedsForAll: true,
      extraTimePercentageForAll: 10,
      corrections: [EDIT],
      removeSpaces: ['USERNAME', 'EMAIL', 'USER_ID'],
      basedOn: 'run',
    });
  });
});

describe('isMended()', () => {
  it.each([
    ['nothing was tried', null, false],
    ['all is as it was', { run: run(), edits: NO_EDITS }, false],
    ['a cell was put right', { run: run({ corrections: [EDIT] }), edits: NO_EDITS }, true],
    ['spaces were removed', { run: run({ removeSpaces: ['EMAIL'] }), edits: NO_EDITS }, true],
    ['a cell is edited', { run: run(), edits: withEdit(NO_EDITS, EDIT, 'ada') }, true],
  ] as const)('where %s: %o, %o', (_name, before, expected) => {
    expect(isMended(before)).toBe(expected);
  });
});

describe('overruledFields()', () => {
  it.each([
    [{}, ['PASSWORD']],
    [{ passwords: 'FILE' }, []],
    [{ passwords: 'FILE', specialNeeds: 'yes' }, ['SPECIAL_NEEDS']],
    [{ passwords: 'FILE', specialNeeds: 'yes', extraTime: '25' }, ['SPECIAL_NEEDS', 'EXTRA_TIME_PERCENTAGE']],
    [{ passwords: 'FILE', specialNeeds: 'no' }, ['SPECIAL_NEEDS', 'EXTRA_TIME_PERCENTAGE']],
  ] as const)('of %j are %j', (changes, expected) => {
    expect([...overruledFields({ ...choices, ...changes })]).toEqual(expected);
  });
});
