import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, identifierKey, KEY_LIMIT } from './identifiers.js';

const anyUtf16 = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), anyUtf16);

describe('identifierKey()', () => {
  it.each([
    ['Straße', 'STRASSE'],
    ['Zo\u00EB', 'zoe\u0308'],
    ['ADA', 'ada'],
    ['ﬁnn', 'FINN'],
    ['Ａｄａ１', 'ada1'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ['ᾈ', 'ἀι'],
    ['\u212Belvin', 'åELVIN'],
  ])('is the same for %s and %s', (one, other) => expect(identifierKey(one)).toBe(identifierKey(other)));

  it.each([
    ['anna', 'ánna'],
    ['0', 'O'],
    ['007', '7'],
    ['😀', '😁'],
    ['ı', 'i'],
  ])('tells %s from %s', (one, other) => expect(identifierKey(one)).not.toBe(identifierKey(other)));

  it('is its own key', () => {
    fc.assert(fc.property(anyText, (text) => identifierKey(identifierKey(text)) === identifierKey(text)));
  });

  it('is its own key for every single character', () => {
    const restless = Array.from({ length: 0x110000 }, (_, code) => identifierKey(String.fromCodePoint(code))).filter(
      (key) => identifierKey(key) !== key,
    );
    expect(restless).toEqual([]);
  });

  it('does not depend on case or Unicode form', () => {
    const sameKey = (text: string): boolean =>
      [text.normalize('NFD'), text.normalize('NFC'), text.normalize('NFKD')].every((form) => identifierKey(form) === identifierKey(text));
    fc.assert(fc.property(anyText, sameKey));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('aBéßΣςſK')) }),
        (text) => identifierKey(text.toUpperCase()) === identifierKey(text),
      ),
    );
  });
});

describe('identifierKey() of a text that is too long for any', () => {
  // What four code points of two units become one in is the tightest that there is.
  it.each(['\u0301\u0323', '\uFDFA', '\u03B1\u0313\u0300\u0345', '\u{1D15F}', '\u212B'])(
    'is there at once, too long as well, and its own key: %j',
    { timeout: 1000 },
    (piece) => {
      const key = identifierKey(`a${piece.repeat(500_000)}`);
      expect(codePointLength(key)).toBeGreaterThan(KEY_LIMIT);
      expect(identifierKey(key)).toBe(key);
    },
  );
});

describe('codePointLength()', () => {
  it.each([
    ['', 0],
    ['Zoë', 3],
    ['Zoe\u0308', 4],
    ['😀a😀', 3],
    ['\uD83D', 1],
  ])('of %j is %d', (text, length) => expect(codePointLength(text)).toBe(length));
});
