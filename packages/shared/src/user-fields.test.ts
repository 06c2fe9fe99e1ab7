import { describe, expect, it } from 'vitest';
import { parseText } from './cell-parsers.js';
import { headerKey } from './headers.js';
import { SUB_LEVELS, USER_FIELDS, userField } from './user-fields.js';

describe('the table of fields', () => {
  it('requires names, username, user ID and email, and nothing else', () => {
    expect(USER_FIELDS.filter((field) => userField(field).required)).toEqual(['FIRST_NAME', 'LAST_NAME', 'USERNAME', 'USER_ID', 'EMAIL']);
  });

  it("has the domain's limits", () => {
    expect(Object.fromEntries(USER_FIELDS.map((field) => [field, userField(field).limit]))).toEqual({
      ...Object.fromEntries(
        ['FIRST_NAME', 'LAST_NAME', 'USERNAME', 'USER_ID', 'SYNCHRONISATION_KEY', ...SUB_LEVELS].map((field) => [field, 100]),
      ),
      EMAIL: 254,
      PASSWORD: 128,
      SPECIAL_NEEDS: undefined,
      EXTRA_TIME_PERCENTAGE: undefined,
      TIME_ZONE: undefined,
    });
  });

  it.each(USER_FIELDS)('files %s under its own name', (field) => expect(userField(field).field).toBe(field));

  it.each(USER_FIELDS)('has examples of %s that an import takes', (field) => {
    expect(userField(field).examples.filter((example) => !parseText(field, example).ok)).toEqual([]);
  });

  it('has no two fields, labels or aliases with one header', () => {
    const keys = USER_FIELDS.flatMap((field) => {
      const { label, aliases } = userField(field);
      return [...new Set([label.EN, label.NL].map(headerKey)), ...aliases.map(headerKey)];
    });
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys).not.toContain('');
  });

  it('fills no level of an example without the one above it', () => {
    const levelsFilled = [0, 1, 2].map((person) => SUB_LEVELS.map((field) => userField(field).examples[person] !== ''));
    expect(levelsFilled.filter((filled) => filled.lastIndexOf(true) >= filled.indexOf(false) && filled.includes(false))).toEqual([]);
  });
});
