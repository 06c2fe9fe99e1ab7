import { describe, expect, it } from 'vitest';
import { fullName, shownChanges, subLevels } from './row-texts.js';

const nobody = { firstName: null, lastName: null, username: null, user: null };
const zoe = { id: '1', firstName: 'Zoë', lastName: 'Vos', username: 'zoe', userId: '7' };

describe('fullName()', () => {
  it.each([
    ['of the file', { ...nobody, firstName: ' Ada ', lastName: 'Lovelace', user: zoe }, 'Ada Lovelace'],
    ['of the user, where the file has none', { ...nobody, user: zoe }, 'Zoë Vos'],
    ['of one part, where the other is empty', { ...nobody, firstName: '', lastName: 'Lovelace' }, 'Lovelace'],
    ['of nobody', nobody, ''],
  ])('is the name %s', (_, row, name) => expect(fullName(row)).toBe(name));
});

describe('subLevels()', () => {
  it('are the filled levels from the top down', () =>
    expect(
      subLevels({
        cells: [
          { field: 'SUB_LEVEL_1', text: 'Utrecht ' },
          { field: 'EMAIL', text: 'x' },
          { field: 'SUB_LEVEL_2', text: 'Cohort 1' },
          { field: 'SUB_LEVEL_3', text: ' ' },
        ],
      }),
    ).toEqual(['Utrecht', 'Cohort 1']));
});

describe('shownChanges()', () => {
  it.each([
    ['SPECIAL_NEEDS', 'false', 'true', { label: 'EV (extra voorzieningen)', before: 'nee', after: 'ja' }],
    ['EXTRA_TIME_PERCENTAGE', null, '25', { label: 'Percentage extra tijd', before: null, after: '25%' }],
    ['ROLE', 'Author', 'Candidate', { label: 'Rol', before: 'Author', after: 'Candidate' }],
  ])('says of %s from %s to %s in words', (field, before, after, words) =>
    expect(shownChanges([{ field, before, after }], 'NL')).toEqual([{ field, ...words, isAdded: false }]),
  );

  it.each([
    ['Exams › A', 'Exams › A, Exams › B', 'Exams › B'],
    ['', 'Exams', 'Exams'],
    [null, 'Exams', 'Exams'],
  ])('says of hierarchies from "%s" to "%s" only what is added', (before, after, added) =>
    expect(shownChanges([{ field: 'HIERARCHIES', before, after }], 'EN')).toMatchObject([{ before: null, after: added, isAdded: true }]),
  );
});
