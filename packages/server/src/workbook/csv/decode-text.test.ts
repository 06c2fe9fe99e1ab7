import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.js';

// Of one to four bytes in UTF-8.
const character = fc.constantFrom('a', '\n', '\u0000', 'é', '\u0085', '€', '\uFEFF', '\uFFFF', '😀');

const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('decodeText()', () => {
  it.each([
    ['UTF-8', Buffer.from('Zoë €')],
    ['UTF-8 with a byte-order mark', Buffer.from('\uFEFFZoë €')],
    ['UTF-16, little end first', utf16('Zoë €')],
    ['UTF-16, big end first', utf16('Zoë €').swap16()],
    ['windows-1252', Buffer.from('Zo\u00EB \u0080', 'latin1')],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe('Zoë €');
  });

  it('reads any text in UTF-8 and UTF-16 as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        expect(decodeText(Buffer.from(`\uFEFF${text}`))).toBe(text);
        expect(decodeText(utf16(text))).toBe(text);
      }),
    );
  });

  it('reads every byte of windows-1252', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const text = decodeText(bytes);
    expect(text).toHaveLength(256);
    expect(text.slice(0x7f, 0xa1)).toBe('\u007F€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ\u00A0');
    expect(text.slice(0, 0x80) + text.slice(0xa0)).toBe(bytes.toString('latin1', 0, 0x80) + bytes.toString('latin1', 0xa0));
  });

  it.each([
    ['what its mark says is UTF-8 and is not', Buffer.from([0xef, 0xbb, 0xbf, 0xff])],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x61])],
    ['half a pair of UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ reason: 'INVALID_TEXT' }) as Error);
  });
});
