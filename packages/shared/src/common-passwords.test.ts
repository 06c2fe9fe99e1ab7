import { describe, expect, it } from 'vitest';
import { COMMON_PASSWORDS } from './common-password-list.js';
import { isCommonPassword } from './common-passwords.js';

describe('isCommonPassword()', () => {
  it.each(['password', '12345678', 'qwertyuiop', 'iloveyou', 'trustno1', 'password1', '1q2w3e4r'])(
    'knows %s, whatever the case',
    (password) => {
      expect(isCommonPassword(password)).toBe(true);
      expect(isCommonPassword(password.toUpperCase())).toBe(true);
    },
  );

  it.each(['', 'short', 'correct horse battery', 'old password', 'passwor', 'wandering teapot 58'])('lets "%s" pass', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });
});

describe('the list of common passwords', () => {
  const list = COMMON_PASSWORDS.trim().split(/\s+/);

  it('holds 3,000, each once, in lower case and NFC, of 8 characters or more', () => {
    expect(new Set(list).size).toBe(3000);
    expect(list.filter((password) => [...password].length < 8 || password !== password.toLowerCase().normalize('NFC'))).toEqual([]);
  });
});
