import { describe, expect, it } from 'vitest';
import { isFound, offsetThere, timeThere, timeZones } from './time-zones.js';

const SUMMER = new Date('2026-07-01T12:00:00Z');

describe('timeZones', () => {
  it('holds the universal one and those in use, each once, in order', () => {
    const zones = timeZones(['Etc/GMT+5', 'Europe/Amsterdam']);
    expect(zones).toEqual(expect.arrayContaining(['Europe/Amsterdam', 'Etc/GMT+5', 'UTC']));
    expect(zones).toEqual([...new Set(zones)].sort());
  });
});

describe('timeThere', () => {
  it('tells day and time as the language writes them', () => {
    expect(timeThere('Asia/Tokyo', SUMMER, 'nl')).toBe('woensdag 21:00');
    expect(timeThere('Pacific/Auckland', SUMMER, 'nl')).toBe('donderdag 00:00');
  });
});

describe('offsetThere', () => {
  it('knows summer time', () => {
    expect(offsetThere('Europe/Amsterdam', SUMMER)).toBe('GMT+2');
    expect(offsetThere('Europe/Amsterdam', new Date('2026-01-01T12:00:00Z'))).toBe('GMT+1');
  });
});

describe('isFound', () => {
  it.each([
    ['new york', true],
    ['YORK', true],
    ['america new', true],
    ['', true],
    ['old york', false],
  ])('for "%s" in America/New_York is %s', (search, found) => {
    expect(isFound('America/New_York', search)).toBe(found);
  });
});
