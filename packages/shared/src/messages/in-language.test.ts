import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../languages.js';
import { messages } from './in-language.js';
import { listed } from './messages.js';

describe('messages()', () => {
  it.each(LANGUAGES)('has words of %s that can be told apart', (language) => {
    const { roleTypes, permissions, importStatuses, outcomes } = messages(language);
    for (const words of [roleTypes, permissions, importStatuses, outcomes].map((table) => Object.values<string>(table))) {
      expect(new Set(words).size).toBe(words.length);
      expect(words).not.toContain('');
    }
  });

  it('uses the words of the domain', () => {
    expect([messages('EN').changedFields.ROLE, messages('NL').changedFields.ROLE]).toEqual(['Role', 'Rol']);
    expect([messages('EN').permissions.MANAGE_TRASH, messages('NL').permissions.MANAGE_TRASH]).toEqual([
      'Manage trash can',
      'Prullenbak beheren',
    ]);
  });
});

describe('listed()', () => {
  it.each([
    [[], ''],
    [['5'], '5'],
    [['5', '7'], '5 and 7'],
    [['5', '7', '9'], '5, 7 and 9'],
  ])('%j', (words, list) => expect(listed(words, 'and')).toBe(list));
});
