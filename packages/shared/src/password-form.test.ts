import { describe, expect, it } from 'vitest';
import { isBeyondPasswords, PASSWORD_LIMIT, passwordForm } from './password-form.js';

/** Code points of which NFC makes one: the most that there are. */
const FOUR_IN_ONE = '\u03B1\u0313\u0300\u0345';

describe('isBeyondPasswords()', () => {
  it('lets through the longest spelling of a password', () => {
    const longest = FOUR_IN_ONE.repeat(PASSWORD_LIMIT);
    expect([isBeyondPasswords(longest), passwordForm(longest)]).toEqual([false, '\u1F82'.repeat(PASSWORD_LIMIT)]);
  });

  it('knows what no form of is within the limit', () => {
    expect([isBeyondPasswords('x'.repeat(8 * PASSWORD_LIMIT)), isBeyondPasswords('x'.repeat(8 * PASSWORD_LIMIT + 1))]).toEqual([
      false,
      true,
    ]);
  });
});

describe('passwordForm()', () => {
  it('answers quickly on a million marks, which normalising would take minutes for', { timeout: 1000 }, () => {
    const marks = '\u0301\u0323'.repeat(500_000);
    expect(passwordForm(marks)).toBe(marks);
  });
});
