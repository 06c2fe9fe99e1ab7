import { describe, expect, it } from 'vitest';
import { hasForbiddenCharacter } from './forbidden-characters.js';

describe('hasForbiddenCharacter()', () => {
  it.each(['\u0000', '\u0007', '\u001B', '\u001F', '\u007F', '\u0080', '\u009F', '\u202E', '\u2066', '\u200F', '\uD800', '\uDFFF'])(
    'refuses %j',
    (character) => {
      expect(hasForbiddenCharacter(`a${character}b`)).toBe(true);
    },
  );

  it.each([' ', '\t', '\n', '\r', '\u0085', '\u00A0', '\u2028', '\u200B', '\u200D', '\uFEFF'])('takes %j for a space', (character) => {
    expect(hasForbiddenCharacter(`a${character}b`)).toBe(false);
  });

  it.each(['Zoë', 'علی‌رضا', '伊昭傑', 'e\u0308', '😀', '\uFFFD', 'a\u00ADb'])('lets %j pass', (text) =>
    expect(hasForbiddenCharacter(text)).toBe(false),
  );
});
