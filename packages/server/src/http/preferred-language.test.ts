import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './preferred-language.js';

describe('preferredLanguage()', () => {
  const cases: [header: string | undefined, language: string][] = [
    [undefined, 'EN'],
    ['', 'EN'],
    ['nl', 'NL'],
    ['nl-BE', 'NL'],
    ['NL-nl', 'NL'],
    ['en, nl', 'EN'],
    ['nl, en', 'NL'],
    ['en;q=0.4, nl;q=0.8', 'NL'],
    ['nl;q=0.3, en;q=0.9', 'EN'],
    ['de, nl;q=0.5', 'NL'],
    ['de', 'EN'],
    ['*, nl;q=0.5', 'EN'],
    ['nl;q=0', 'EN'],
    ['nl;q=2', 'EN'],
    ['nl;q=much', 'EN'],
    ['nld', 'EN'],
  ];

  it.each(cases)('reads %s as %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
