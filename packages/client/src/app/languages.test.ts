import { describe, expect, it } from 'vitest';
import { firstLanguage } from './languages.js';

const CASES: [remembered: string | null, browserLanguages: readonly string[], expected: string, what: string][] = [
  ['NL', ['en-GB'], 'NL', 'what was chosen before, whatever the browser says'],
  [null, ['nl-BE', 'en'], 'NL', "the browser's"],
  [null, ['de-DE', 'nl'], 'NL', "the first of the browser's that there is"],
  [null, ['fr', 'de'], 'EN', 'English where the browser speaks neither'],
  ['klingon', ['nl'], 'NL', "the browser's where what is kept is no language"],
  [null, [], 'EN', 'English where the browser says nothing'],
];

describe('firstLanguage()', () => {
  it.each(CASES)('of %j and %j is %s: %s', (remembered, browserLanguages, expected) => {
    expect(firstLanguage(remembered, browserLanguages)).toBe(expected);
  });
});
