import { expect, it } from 'vitest';
import { daysLeft } from './days-left.js';

const now = Date.parse('2026-03-01T12:00:00Z');

it.each([
  ['2026-03-31T12:00:00Z', 30],
  ['2026-03-02T12:00:00Z', 1],
  ['2026-03-02T11:59:59Z', 0],
  ['2026-02-20T12:00:00Z', 0],
])('counts the days until %s: %i', (moment, days) => {
  expect(daysLeft(moment, now)).toBe(days);
});
