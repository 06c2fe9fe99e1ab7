import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from './search-folding.js';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

const SAME: readonly (readonly [what: string, one: string, other: string])[] = [
  ['case', 'ZOE', 'zoe'],
  ['diacritics', 'Zoë', 'zoe'],
  ['one code point or two', 'Zo\u00EB Zoe\u0308', 'zoe zoe'],
  ['several diacritics on one letter', 'Nguyễn', 'nguyen'],
  ['a stroke through a letter', 'Søren Łukasz Đorđe', 'soren lukasz dorde'],
  ['ligatures', 'Æsa Œuvre ﬁ', 'aesa oeuvre fi'],
  ['the sharp s, small and capital', 'Weiß WEIẞ', 'weiss weiss'],
  ['Turkish i with and without its dot', 'Işık İnce', 'isik ince'],
  ['Icelandic letters', 'Þór Guðrún', 'thor gudrun'],
  ['the Dutch ligature ij', 'Ĳsbrand', 'ijsbrand'],
  ['full-width letters', 'Ｊａｎ', 'jan'],
  ['apostrophes of every kind', 'O’Brien OʼBrien O`Brien', "o'brien o'brien o'brien"],
  ['dashes of every kind', 'Smit‑Bakker Smit–Bakker', 'smit-bakker smit-bakker'],
  ['spaces of every kind, and their number', ' van\u00A0 den\tBerg\u200B', 'van den berg'],
  ['the final sigma', 'Γιώργος ΓΙΏΡΓΟΣ', 'γιωργοσ γιωργοσ'],
  ['Cyrillic ё', 'Фёдор', 'федор'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['Arabic points and the stretching of a word', 'مُحَمَّـد', 'محمد'],
  ['the hamza above an alef', 'أحمد', 'احمد'],
  ['joiners that nobody sees', 'क\u094D\u200Dष', 'क\u094Dष'],
];

const DIFFERENT: readonly (readonly [what: string, one: string, other: string])[] = [
  ['Indic vowel signs', 'कि', 'की'],
  ['the Indic sign that takes the vowel away', 'क्ष', 'कष'],
  ['Thai vowels and tones', 'ที่', 'ท'],
  ['kana with and without the voicing mark', 'が', 'か'],
  ['Hangul syllables', '김', '기'],
  ['letters', 'jan', 'jon'],
];

describe('foldForSearch()', () => {
  it.each(SAME)('folds %s away: "%s"', (_what, one, other) => {
    expect(foldForSearch(one)).toBe(other);
  });

  it.each(DIFFERENT)('keeps %s apart: "%s" and "%s"', (_what, one, other) => {
    expect(foldForSearch(one)).not.toBe(foldForSearch(other));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => foldForSearch(foldForSearch(text)) === foldForSearch(text)),
      { numRuns: 5000 },
    );
  });

  it('leaves nothing that a database cannot hold, or that sorts behind every text', () => {
    fc.assert(fc.property(anyText, (text) => !/[\p{Cc}\p{Cs}\u{10FFFF}]/u.test(foldForSearch(text))));
    expect(foldForSearch('a\u0000b\uD800c\u{10FFFF}d')).toBe('abcd');
  });

  it('folds both cases of every character to one text', () => {
    // The iota below a Greek vowel is a diacritic, but becomes a letter behind it in capitals.
    const text = fc.string({ unit: 'grapheme' }).filter((characters) => !characters.normalize('NFKD').includes('\u0345'));
    fc.assert(
      fc.property(text, (characters) => foldForSearch(characters) === foldForSearch(characters.toUpperCase())),
      { numRuns: 2000 },
    );
  });
});
