import { describe, expect, it } from 'vitest';
import { proposedChoices, withColumn } from '../import-choices.js';
import { upload } from '../test-import.js';
import { fieldLines, secretColumns, columnsWithoutField } from './field-lines.js';

const file = upload();
const [people, others] = file.sheets;
const choices = proposedChoices(file);
const REQUIRED = ['FIRST_NAME', 'LAST_NAME', 'USERNAME', 'USER_ID', 'EMAIL'];

if (people === undefined || others === undefined) throw new Error('The upload of the tests has two sheets');

describe('fieldLines()', () => {
  it('shows required fields always, and optional ones that a header proposes', () => {
    expect(fieldLines(choices, others, false).shown).toEqual(REQUIRED);
    const proposed = { ...others, proposedMapping: [{ field: 'TIME_ZONE', column: 'F' }] } as const;
    expect(fieldLines(choices, proposed, false).shown).toEqual([...REQUIRED, 'TIME_ZONE']);
  });

  it('shows what was chosen when the step began, and the password where it comes from the file', () => {
    expect(fieldLines(withColumn(choices, people, ['SUB_LEVEL_1', 'F']), people, true).shown).toEqual([
      ...REQUIRED,
      'PASSWORD',
      'SUB_LEVEL_1',
    ]);
  });

  it('has every field once', () => {
    const { shown, folded } = fieldLines(choices, people, false);
    expect(new Set([...shown, ...folded]).size).toBe(15);
    expect(shown.length + folded.length).toBe(15);
  });
});

describe('columnsWithoutField()', () => {
  it('are those that no field is in', () => {
    expect(
      columnsWithoutField(people.columns, { EMAIL: 'E', USERNAME: 'E', USER_ID: 'D' })
        .map(({ letter }) => letter)
        .join(''),
    ).toBe('ABCF');
  });
});

describe('secretColumns()', () => {
  it('are those that are, or by their header look like, passwords', () => {
    const proposed = { ...people, proposedMapping: [{ field: 'PASSWORD', column: 'F' }] } as const;
    expect([...secretColumns(proposed, { PASSWORD: 'B' })]).toEqual(['F', 'B']);
    expect([...secretColumns(people, {})]).toEqual([]);
  });
});
