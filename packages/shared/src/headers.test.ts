import { describe, expect, it } from 'vitest';
import { fieldsByHeader, headerKey, headerKeys } from './headers.js';

describe('headerKey()', () => {
  it.each([
    ['E-mail', 'email'],
    [' E_MAIL : *', 'email'],
    ['first\u00A0name', 'firstname'],
    ['Prénom', 'prenom'],
    ['Hie\u0308rarchie 1', 'hierarchie1'],
    ['Student #', 'studentnumber'],
    ['Sub-level-1', 'sublevel1'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['%', ''],
    ['__proto__', 'proto'],
  ])('of %j is %j', (header, key) => expect(headerKey(header)).toBe(key));
});

describe('headerKey() of a header longer than any', () => {
  it('answers quickly on marks behind marks', { timeout: 1000 }, () => {
    expect(headerKey(`Email${'\u0301\u0323'.repeat(16_000)}`)).toBe('email');
  });
});

describe('headerKeys()', () => {
  it('reads a header whole, then without brackets, then by its translations', () => {
    expect(headerKeys('Voornaam / First name [Required]')).toEqual([
      'voornaamfirstnamerequired',
      'voornaamfirstname',
      'voornaam',
      'firstname',
    ]);
  });

  it('looks at four translations at most, and at nothing that is longer than a name', () => {
    expect(headerKeys('a/'.repeat(40))).toEqual(['a'.repeat(40), 'a'.repeat(40), 'a', 'a', 'a', 'a']);
    expect(headerKeys('a/'.repeat(100))).toEqual(['', '', 'a', 'a', 'a', 'a']);
    expect(headerKeys(`Email / ${'x'.repeat(200)}`)).toEqual(['', '', 'email', '']);
  });

  it('has room for every name that is known, written with twice as many characters', () => {
    const longest = Math.max(...[...fieldsByHeader().keys()].map((key) => key.length));
    expect(headerKeys('x'.repeat(2 * longest))[0]).not.toBe('');
  });

  it('answers quickly on brackets that never close', { timeout: 1000 }, () => {
    expect(headerKeys('('.repeat(32_000))).toEqual(['', '', '']);
  });
});
