import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText, isoText } from './date-text.js';

const DATE = { date: true, time: false, elapsed: false };
const TIME = { date: false, time: true, elapsed: false };
const BOTH = { date: true, time: true, elapsed: false };
const ELAPSED = { date: false, time: true, elapsed: true };

describe('dateText()', () => {
  it.each([
    [46082, DATE, '2026-03-01'],
    [46082.5625, DATE, '2026-03-01'],
    [46082, BOTH, '2026-03-01'],
    [46082.5625, BOTH, '2026-03-01T13:30:00'],
    [46082.5625, TIME, '13:30:00'],
    [0.5625, TIME, '13:30:00'],
    [0.5625, BOTH, '13:30:00'],
    [46082.999999999, BOTH, '2026-03-02'],
    [1, DATE, '1900-01-01'],
    [59, DATE, '1900-02-28'],
    [60, DATE, '1900-02-29'],
    [61, DATE, '1900-03-01'],
    [0, DATE, '1900-01-00'],
    [2_958_465, DATE, '9999-12-31'],
    [1.5, ELAPSED, '36:00:00'],
    [0.25, ELAPSED, '06:00:00'],
  ])('%d is %j: %s', (value, parts, text) => {
    expect(dateText(value, parts, false)).toBe(text);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(dateText(44_620, DATE, true)).toBe('2026-03-01');
    expect(dateText(0, DATE, true)).toBe('1904-01-01');
    expect(dateText(2_957_004, DATE, true)).toBeUndefined();
  });

  it.each([-1, -0.5, 2_958_466, 1e300])('%d is no date', (value) => {
    expect(dateText(value, DATE, false)).toBeUndefined();
  });

  it('gives every day from March 1900 on its own date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (day) => {
        const text = dateText(day, DATE, false) ?? '';
        expect(Date.parse(text) / 86_400_000 + 25_569).toBe(day);
      }),
    );
  });
});

describe('isoText()', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01T00:00:00', '2026-03-01'],
    ['2026-03-01T13:30:00.000Z', '2026-03-01T13:30:00'],
    ['13:30:00', '13:30:00'],
    ['T13:30:00', '13:30:00'],
    ['yesterday', 'yesterday'],
    ['', ''],
  ])('%s is %s', (text, iso) => {
    expect(isoText(text)).toBe(iso);
  });
});
