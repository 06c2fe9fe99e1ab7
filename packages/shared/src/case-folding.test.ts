import { describe, expect, it } from 'vitest';
import { foldCase } from './case-folding.js';

const EVERY_CHARACTER = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));

describe('foldCase()', () => {
  it.each([
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['ΣΊΣΥΦΟΣ σίσυφος', 'σίσυφοσ σίσυφοσ'],
    ['ﬃ \u0149 \u01F0', 'ffi \u02BCn j\u030C'],
    ['İI', 'i̇i'],
    ['Ā ā Ź ź Ǆ ǅ ǆ', 'ā ā ź ź ǆ ǆ ǆ'],
    ['ᏸ Ᏸ ꭰ', 'Ᏸ Ᏸ Ꭰ'],
    ['𐐀 𞤀', '𐐨 𞤢'],
    ['1 _ é ١', '1 _ é ١'],
  ])('makes %s %s', (text, folded) => expect(foldCase(text)).toBe(folded));

  it("changes as many characters as Unicode's data name: 1481 of status C and 104 of status F", () => {
    expect(EVERY_CHARACTER.filter((character) => foldCase(character) !== character)).toHaveLength(1481 + 104);
  });

  it('makes capitals and small letters one, but for the dotless i, which only Turkic folding touches', () => {
    const apart = EVERY_CHARACTER.filter((character) => foldCase(character.toUpperCase()) !== foldCase(character.toLowerCase()));
    expect(apart).toEqual(['ı']);
  });
});
