import { describe, expect, it } from 'vitest';
import { FailedSignIns } from './failed-sign-ins.js';

const MINUTE = 60_000;
const HERE = '192.0.2.1';

/** How many of so many are noted. */
function noted(failures: FailedSignIns, count: number, address: (index: number) => string | null, now = 0): number {
  return Array.from({ length: count }, (_, index) => failures.admit(address(index), now)).filter((details) => details !== undefined).length;
}

describe('failed sign-ins', () => {
  it('are noted up to thirty times a minute from one network, without hiding those from another', () => {
    const failures = new FailedSignIns();
    expect(noted(failures, 1000, () => HERE)).toBe(30);
    expect(noted(failures, 1000, (index) => `2001:db8::${index.toString(16)}`)).toBe(30);
    expect(noted(failures, 1, () => '198.51.100.7')).toBe(1);
    expect(noted(failures, 1000, () => HERE, MINUTE)).toBe(30);
  });

  it('are noted a hundred and twenty times a minute in all, from however many networks', () => {
    expect(noted(new FailedSignIns(), 1000, (index) => `10.0.${index >> 8}.${index & 255}`)).toBe(120);
  });

  it('are noted anew after the clock was set back', () => {
    const failures = new FailedSignIns();
    expect(noted(failures, 1000, () => HERE, 60 * MINUTE)).toBe(30);
    expect(noted(failures, 1000, () => HERE, 0)).toBe(30);
  });

  it('that were left out are counted in the next entry', () => {
    const failures = new FailedSignIns();
    noted(failures, 32, () => HERE);
    expect(failures.admit('198.51.100.7', 0)).toEqual({ leftOut: 2 });
    expect(failures.admit(HERE, MINUTE)).toEqual({});
  });
});
