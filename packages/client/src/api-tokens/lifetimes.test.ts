import { describe, expect, it } from 'vitest';
import { dayOf, endOf, isPossible, lastDayOf, latestDay } from './lifetimes.js';

const NOW = new Date(2028, 1, 28, 23, 30);

/** What the server allows, in milliseconds. */
const LONGEST_LIFE = 367 * 24 * 60 * 60_000;

describe('lastDayOf()', () => {
  it.each([
    [7, '2028-03-06'],
    [30, '2028-03-29'],
    [90, '2028-05-28'],
    [365, '2029-02-27'],
  ] as const)('is, for %i days, that many days after today', (choice, day) => {
    expect(lastDayOf({ choice, date: '' }, NOW)).toBe(day);
  });

  it('is the date where that is chosen', () => {
    expect(lastDayOf({ choice: 'date', date: '2028-12-31' }, NOW)).toBe('2028-12-31');
  });
});

describe('endOf()', () => {
  it('is the last moment of the day where the browser is', () => {
    expect(endOf('2028-02-29')).toEqual(new Date(2028, 1, 29, 23, 59, 59, 999));
  });
});

describe('latestDay()', () => {
  it.each([NOW, new Date(2028, 1, 29, 0, 0), new Date(2027, 5, 1, 0, 0)])('of %s ends within what the server allows', (now) => {
    expect(endOf(latestDay(now)).getTime() - now.getTime()).toBeLessThanOrEqual(LONGEST_LIFE);
  });
});

describe('isPossible()', () => {
  it.each([
    ['2028-02-27', false],
    ['2028-02-28', true],
    ['2029-02-28', true],
    ['2029-03-01', false],
    ['20290-01-01', false],
    ['', false],
  ])('of %j is %j on 28 February 2028: from today to a year later', (day, possible) => {
    expect(isPossible(day, NOW)).toBe(possible);
  });
});

describe('dayOf()', () => {
  it('writes a day as a date field has it', () => {
    expect(dayOf(new Date(2028, 0, 2))).toBe('2028-01-02');
  });
});
