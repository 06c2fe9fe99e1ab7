import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, unescapeText } from './escaped-text.js';

const character = fc
  .integer({ min: 0, max: 0xffff })
  .map((codePoint) => String.fromCodePoint(codePoint >= 0xd800 && codePoint <= 0xdfff ? 0x1f600 : codePoint));

describe('unescapeText()', () => {
  it.each([
    ['a_x000D_b', 'a\rb'],
    ['_x0041__x0042_', 'AB'],
    ['_x005F_x0041_', '_x0041_'],
    ['_xD83D__xDE00_', '😀'],
    ['_xD83D_', '\uFFFD'],
    ['_x00_ _xGGGG_ x0041_', '_x00_ _xGGGG_ x0041_'],
  ])('%s is %j', (text, plain) => {
    expect(unescapeText(text)).toBe(plain);
  });
});

describe('escapeText()', () => {
  it('escapes what XML can not hold, and what looks like an escape', () => {
    expect(escapeText('a\u0001b\r\n_x0041_ _x1_\uFFFF')).toBe('a_x0001_b_x000D_\n_x005F_x0041_ _x1__xFFFF_');
  });

  it('is undone by unescapeText()', () => {
    const text = fc.string({
      unit: fc.oneof(character, fc.constantFrom('_', 'x', '_x0041_', '\r', '\u0000')),
    });
    fc.assert(
      fc.property(text, (plain) => {
        expect(unescapeText(escapeText(plain))).toBe(plain);
      }),
    );
  });
});
