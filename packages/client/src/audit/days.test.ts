import { afterEach, describe, expect, it, vi } from 'vitest';
import { endOfDay, isDay, startOfDay } from './days.js';

afterEach(() => vi.unstubAllEnvs());

describe('a day', () => {
  it.each(['2026-11-22', '2024-02-29', '1999-12-31'])('%s is one', (text) => expect(isDay(text)).toBe(true));

  it.each(['', '0202-11-22', '2026-02-29', '2026-13-01', '2026-11-00', '22-11-2026', '2026-11-22T00:00'])('%j is none', (text) => {
    expect([isDay(text), startOfDay(text), endOfDay(text)]).toEqual([false, null, null]);
  });

  it.each([
    ['Europe/Amsterdam', '2026-11-22', '2026-11-21T23:00:00.000Z', '2026-11-22T23:00:00.000Z'],
    ['Europe/Amsterdam', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['America/Paramaribo', '2026-12-31', '2026-12-31T03:00:00.000Z', '2027-01-01T03:00:00.000Z'],
  ])('in %s, %s goes from %s until %s', (timeZone, day, start, end) => {
    vi.stubEnv('TZ', timeZone);
    expect([startOfDay(day), endOfDay(day)]).toEqual([start, end]);
  });
});
