import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from './search-folding.js';
import { queryWords, searchWords, sortName } from './search-words.js';

const JOAN = { firstName: 'Joan', lastName: 'Clarke', username: 'joan.clarke', email: 'joan.clarke@example.org', userId: 'S-1002' };

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ maxLength: 20 }),
);
const anyUser = fc.record({ firstName: anyText, lastName: anyText, username: anyText, email: anyText, userId: anyText });

/** The domain's rule, looked up in the words. */
function finds(search: string, user: typeof JOAN): boolean {
  return queryWords(search).every((typed) => searchWords(user).some((word) => word.startsWith(typed)));
}

describe('searchWords()', () => {
  it('stores what begins at a space or behind punctuation, without the words that others begin with', () => {
    expect(searchWords(JOAN)).toEqual(['1002', 'clarke@example.org', 'example.org', 'joan.clarke@example.org', 'org', 's-1002']);
  });

  it.each([
    ['a first name', 'joan'],
    ['a last name', 'clarke'],
    ['the beginning of a word', 'cla'],
    ['a username', 'joan.c'],
    ['an email address', 'joan.clarke@example.org'],
    ['the domain of an email address', 'example.org'],
    ['a user ID', 's-1'],
    ['a number behind a hyphen', '1002'],
    ['words in any order', 'CLARKE jo'],
    ['nothing but spaces', '  '],
  ])('makes a user found by %s: "%s"', (_what, search) => {
    expect(finds(search, JOAN)).toBe(true);
  });

  it.each(['oan', 'joan x', 'larke', 'clarke.joan', '@example'])('leaves a user unfound by "%s", which begins no word', (search) => {
    expect(finds(search, JOAN)).toBe(false);
  });

  it.each([
    ['zoe', 'Zoë', 'de Vries'],
    ['berg', 'Jan', 'van den Berg'],
    ['jan ber', 'Jan', 'van den Berg'],
    ['brien', 'Ann', 'O’Brien'],
    ["o'br", 'Ann', 'O’Brien'],
    ['bakker', 'Eva', 'Smit-Bakker'],
    ['दे', 'देवी', 'शर्मा'],
    ['สม', 'สมชาย', 'ใจดี'],
  ])('lets "%s" find %s %s', (search, firstName, lastName) => {
    expect(finds(search, { ...JOAN, firstName, lastName })).toBe(true);
  });

  it('holds no word twice and none that begins another', () => {
    fc.assert(
      fc.property(anyUser, (user) => {
        const words = searchWords(user);
        expect(words.filter((word) => words.some((other) => other !== word && other.startsWith(word)))).toEqual([]);
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });

  it('makes every user found by every field, whatever its script', () => {
    fc.assert(
      fc.property(anyUser, (user) => Object.values(user).every((field) => finds(field, user))),
      { numRuns: 2000 },
    );
  });

  it('cuts words to 100 code points, and finds a longer one all the same', () => {
    const email = `${'𝔍'.repeat(120)}@example.org`;
    expect(searchWords({ ...JOAN, email }).every((word) => Array.from(word).length <= 100)).toBe(true);
    expect(finds(email, { ...JOAN, email })).toBe(true);
  });
});

describe('queryWords()', () => {
  it('splits at spaces only, and folds', () => {
    expect(queryWords(' Jan\u00A0BER  zoë.b@x ')).toEqual(['ber', 'jan', 'zoe.b@x']);
  });

  it('leaves out a word that another one begins with, as it asks for nothing more', () => {
    expect(queryWords('jansen jan jan')).toEqual(['jansen']);
  });

  it.each(['', ' \u200B\t', '\u0301', '\u0000'])('makes no word of "%s"', (text) => {
    expect(queryWords(text)).toEqual([]);
  });

  it('looks at the first 10 words and 200 code points only', () => {
    expect(queryWords('l k j i h g f e d c b a')).toEqual(['c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']);
    expect(queryWords(`${'a '.repeat(99)}bcd`)).toEqual(['a']);
    expect(queryWords(`${'é'.repeat(199)} bc`).join('')).toHaveLength(100);
  });
});

describe('sortName()', () => {
  it('sorts by last name, then first name, without regard to case and diacritics', () => {
    const names = [
      { firstName: 'Jan', lastName: 'Jansen' },
      { firstName: 'Zoë', lastName: 'Jansen' },
      { firstName: 'Ad', lastName: 'Jan' },
      { firstName: 'Émile', lastName: 'JANSEN' },
    ];
    const sorted = names.toSorted((one, other) => (sortName(one) < sortName(other) ? -1 : 1));
    expect(sorted.map(({ firstName }) => firstName)).toEqual(['Ad', 'Émile', 'Jan', 'Zoë']);
  });

  it('is 255 code points at most, however long the names fold', () => {
    expect(Array.from(sortName({ firstName: '𝔍', lastName: '\uFDFA'.repeat(100) }))).toHaveLength(255);
  });

  it('holds the folded names', () => {
    expect(sortName({ firstName: 'Zoë', lastName: 'de Vries' })).toBe(`${foldForSearch('de Vries')}\t${foldForSearch('Zoë')}`);
  });
});
