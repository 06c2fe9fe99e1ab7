import { describe, expect, it } from 'vitest';
import { LONGEST_PAUSE, pauseAfter, TRIES_AN_ACCOUNT } from './sign-in-pauses.js';

describe('pauseAfter()', () => {
  it('lets the first wrong passwords pass, as everybody mistypes', () => {
    for (let failures = 0; failures < TRIES_AN_ACCOUNT; failures += 1) expect(pauseAfter(failures)).toBe(0);
  });

  it('doubles from half a minute with each further one, and is never longer than a quarter of an hour', () => {
    const seconds = [5, 6, 7, 8, 9, 10, 1000].map((failures) => pauseAfter(failures) / 1000);
    expect(seconds).toEqual([30, 60, 120, 240, 480, 900, 900]);
    expect(LONGEST_PAUSE).toBe(15 * 60_000);
  });
});
