import { describe, expect, it } from 'vitest';
import { Refusal } from './errors.js';
import { InputCheck } from './input-check.js';

function refusalOf(check: InputCheck): Refusal | undefined {
  try {
    check.refuseIssues();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return undefined;
}

describe('InputCheck', () => {
  it('gives the value of a good text, and refuses nothing', () => {
    const check = new InputCheck();
    expect(check.parse('firstName', 'FIRST_NAME', ' Ada ')).toBe('Ada');
    expect(refusalOf(check)).toBeUndefined();
  });

  it('refuses with the code by field, and says all of it in the language asked for', () => {
    const check = new InputCheck();
    check.parse('userId', 'USER_ID', '10 01');
    check.parse('name', 'SUB_LEVEL_1', 'x'.repeat(101));
    check.add('roleId', 'REQUIRED');
    const refusal = refusalOf(check);
    expect(refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: { fields: { userId: 'SPACES_NOT_ALLOWED', name: 'TOO_LONG', roleId: 'REQUIRED' } },
    });
    expect(refusal?.sentenceIn('EN')).toBe(
      'User ID: spaces not allowed. Name: This value is too long: at most 100 characters. Role: This field is required',
    );
    expect(refusal?.sentenceIn('NL')).toContain('Gebruikers-ID: ');
  });

  it('keeps the first that is wrong with a field', () => {
    const check = new InputCheck();
    check.add('username', 'TOO_LONG');
    check.add('username', 'IN_USE');
    expect(refusalOf(check)?.extensions.fields).toEqual({ username: 'TOO_LONG' });
  });
});
