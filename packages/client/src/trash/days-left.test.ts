import { expect, it } from 'vitest';
import { daysLeft } from './days-left.js';

// Without a zone: in that of the machine.
const now = Date.parse('2026-03-01T12:00:00');

it.each([
  ['2026-03-31T12:00:00', 30],
  ['2026-03-02T11:59:59', 1],
  ['2026-03-01T23:59:59', 0],
  ['2026-02-20T12:00:00', 0],
])('counts the days until %s as a calendar does: %i', (moment, days) => {
  expect(daysLeft(moment, now)).toBe(days);
});
