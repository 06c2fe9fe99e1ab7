import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSpace, hasSpaceAtEnd, isBlank, trimEnds, trimName, withoutSpaces } from './white-space.js';

/** White_Space of Unicode's PropList, and the zero-width characters of the domain's rules. */
const SPACES = [
  0x9, 0xa, 0xb, 0xc, 0xd, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff,
];
const NON_JOINER = '\u200C';
const JOINER = '\u200D';

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...SPACES.map((code) => String.fromCodePoint(code))), fc.string({ unit: 'binary', maxLength: 1 })),
});

describe('hasSpace()', () => {
  it('knows every white-space and zero-width character of the rules, and no other', () => {
    const found = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => hasSpace(String.fromCodePoint(code)));
    expect(found).toEqual(SPACES.toSorted((one, other) => one - other));
  });
});

describe('hasSpaceAtEnd()', () => {
  it.each([
    [' a', true],
    ['a\u00A0', true],
    ['a\n', true],
    ['a b', false],
    ['', false],
  ])('of %j is %s', (text, expected) => expect(hasSpaceAtEnd(text)).toBe(expected));
});

describe('isBlank()', () => {
  it.each([
    ['', true],
    [' \t\u00A0\u200B\uFEFF', true],
    [' a ', false],
    ['.', false],
  ])('of %j is %s', (text, expected) => expect(isBlank(text)).toBe(expected));
});

describe('trimEnds() and withoutSpaces()', () => {
  it('take spaces of every kind from the ends, or from everywhere', () => {
    expect(trimEnds('\u200B\u3000 a  b\r\n')).toBe('a  b');
    expect(withoutSpaces('\u200B\u3000 a  b\r\n')).toBe('ab');
  });

  it('leave no space where they take them', () => {
    fc.assert(fc.property(anyText, (text) => !hasSpaceAtEnd(trimEnds(text)) && !hasSpace(withoutSpaces(text))));
  });

  it('are quick on long inner runs', { timeout: 1000 }, () => {
    const text = `a${' '.repeat(100_000)}b`;
    expect(trimEnds(text)).toBe(text);
  });
});

describe('trimName()', () => {
  it.each([
    ['  Ada ', 'Ada'],
    [' van  den  Berg ', 'van den Berg'],
    ['van\u00A0\tden\r\nBerg', 'van den Berg'],
    ['\uFEFFAda\u200B', 'Ada'],
    ['', ''],
  ])('makes %j %j', (text, name) => expect(trimName(text)).toBe(name));

  it('keeps the joiners within a name, which belong to its script', () => {
    expect(trimName(`علی${NON_JOINER}رضا`)).toBe(`علی${NON_JOINER}رضا`);
    expect(trimName(`ශ්${JOINER}රී`)).toBe(`ශ්${JOINER}රී`);
    expect(trimName(`${NON_JOINER}علی${JOINER}`)).toBe('علی');
  });

  it('does nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => trimName(trimName(text)) === trimName(text)));
  });
});
