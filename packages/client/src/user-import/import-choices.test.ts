import { describe, expect, it } from 'vitest';
import { choiceProblems } from './choice-problems.js';
import {
  chosenSheet,
  columnsOf,
  type ImportChoices,
  isSameChoice,
  mappingOf,
  proposedChoices,
  settledChoices,
  withColumn,
} from './import-choices.js';
import { upload } from './test-import.js';

const file = upload();
const [people, others] = file.sheets;
const proposed = proposedChoices(file);
const complete: ImportChoices = { ...proposed, roleId: 'candidate', startHierarchyId: 'exams' };

if (people === undefined || others === undefined) throw new Error('The upload of the tests has two sheets');

describe('columnsOf()', () => {
  it('are those proposed until one is chosen by hand, sheet by sheet', () => {
    const changed = withColumn(proposed, people, ['EMAIL', 'F']);
    expect(columnsOf(changed, people)).toEqual({ ...columnsOf(proposed, people), EMAIL: 'F' });
    expect(columnsOf(changed, others)).toEqual({});
    const both = withColumn(changed, others, ['USERNAME', 'A']);
    expect([columnsOf(both, people).EMAIL, columnsOf(both, others)]).toEqual(['F', { USERNAME: 'A' }]);
  });

  it('hold no field that was taken out', () => {
    expect(columnsOf(withColumn(proposed, people, ['EMAIL', null]), people)).not.toHaveProperty('EMAIL');
  });
});

describe('mappingOf()', () => {
  it('lists the fields in their own order, however they were chosen', () => {
    const fields = mappingOf(
      columnsOf(withColumn(withColumn(proposed, people, ['FIRST_NAME', null]), people, ['FIRST_NAME', 'A']), people),
    );
    expect(fields).toEqual(people.proposedMapping);
  });
});

describe('isSameChoice()', () => {
  it('sees no difference in a choice that was made and taken back', () => {
    const back = withColumn(withColumn(proposed, people, ['EMAIL', 'F']), people, ['EMAIL', 'E']);
    expect(isSameChoice(proposed, back, file)).toBe(true);
    expect(isSameChoice(proposed, { ...proposed, passwords: 'FILE' }, file)).toBe(false);
  });
});

describe('chosenSheet()', () => {
  it('is the first one where the chosen one is not there', () => {
    expect(chosenSheet(file, { ...proposed, sheet: 7 })?.index).toBe(0);
    expect(chosenSheet(file, { ...proposed, sheet: 1 })?.index).toBe(1);
  });
});

describe('settledChoices()', () => {
  const roles = [
    { id: 'author', type: 'AUTHOR' },
    { id: 'candidate', type: 'CANDIDATE' },
  ];
  it('takes a role for candidates and the only hierarchy, where nothing is chosen', () => {
    expect(settledChoices(proposed, { roles, hierarchies: [{ id: 'exams' }] })).toMatchObject({
      roleId: 'candidate',
      startHierarchyId: 'exams',
    });
  });

  it('takes none of several hierarchies', () => {
    expect(settledChoices(proposed, { roles, hierarchies: [{ id: 'a' }, { id: 'b' }] }).startHierarchyId).toBeNull();
  });

  it('keeps what is chosen as long as it is on offer', () => {
    const chosen = { ...proposed, roleId: 'author', startHierarchyId: 'b' };
    expect(settledChoices(chosen, { roles, hierarchies: [{ id: 'a' }, { id: 'b' }] })).toEqual(chosen);
    expect(settledChoices(chosen, { roles: [], hierarchies: [{ id: 'a' }, { id: 'c' }] })).toMatchObject({
      roleId: null,
      startHierarchyId: null,
    });
  });
});

describe('choiceProblems()', () => {
  const kinds = (choices: ImportChoices, sheet = people) =>
    choiceProblems(choices, sheet).map((entry) => (entry.kind === 'mapping' ? entry.problem.field : entry.kind));

  it('finds nothing wrong where all is chosen', () => {
    expect(kinds(complete)).toEqual([]);
  });

  it('names required fields without a column, then what is missing for all rows', () => {
    expect(kinds({ ...proposed, sheet: 1 }, others)).toEqual([
      'FIRST_NAME',
      'LAST_NAME',
      'USERNAME',
      'USER_ID',
      'EMAIL',
      'role',
      'hierarchy',
    ]);
  });

  it('wants a column where passwords come from the file', () => {
    expect(kinds({ ...complete, passwords: 'FILE' })).toEqual(['PASSWORD']);
    expect(kinds(withColumn({ ...complete, passwords: 'FILE' }, people, ['PASSWORD', 'F']))).toEqual([]);
  });

  it.each([
    ['', []],
    ['25', []],
    [' 300 % ', []],
    ['301', ['extra-time']],
    ['2.5', ['extra-time']],
    ['much', ['extra-time']],
  ])('takes "%s" per cent of extra time for all: %j', (extraTime, expected) => {
    expect(kinds({ ...complete, specialNeeds: 'yes', extraTime })).toEqual(expected);
    expect(kinds({ ...complete, specialNeeds: 'file', extraTime })).toEqual([]);
  });
});
