import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BY_DELETION, BY_NAME, comparePlaces, placeOf } from './search-order.js';

describe('comparePlaces()', () => {
  it('compares by name, then by ID', () => {
    expect(comparePlaces(BY_NAME, ['bos\tada', '2'], ['bos\tjan', '1'])).toBeLessThan(0);
    expect(comparePlaces(BY_NAME, ['bos\tada', '2'], ['bos\tada', '1'])).toBeGreaterThan(0);
    expect(comparePlaces(BY_NAME, ['bos\tada', '1'], ['bos\tada', '1'])).toBe(0);
  });

  it('puts the newest deletion first', () => {
    expect(comparePlaces(BY_DELETION, ['2026-03-02 00:00:00.000', 'a', '1'], ['2026-03-01 00:00:00.000', 'a', '1'])).toBeLessThan(0);
  });

  it('compares by code points, as the databases do, where UTF-16 units would say otherwise', () => {
    expect(comparePlaces(BY_NAME, ['\u{20BB7}', '1'], ['\uE000', '1'])).toBeGreaterThan(0);
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\uE000', '\uFFFD', '\u{10000}', '\u{20BB7}') });
    const agrees = (one: string, other: string) =>
      Math.sign(comparePlaces(BY_NAME, [one, ''], [other, ''])) === Buffer.compare(Buffer.from(one), Buffer.from(other));
    fc.assert(fc.property(text, text, agrees));
  });
});

describe('placeOf()', () => {
  it('gives moments the text that both engines read', () => {
    const moment = new Date(Date.UTC(2026, 2, 1, 12, 30, 15, 7));
    expect(placeOf({ p0: moment, p1: 'bos\tada', p2: '1' })).toEqual(['2026-03-01 12:30:15.007', 'bos\tada', '1']);
  });
});
