import { describe, expect, it } from 'vitest';
import { EXTRA_TIME_MAXIMUM, parsePassword, parsePercentage, parseYesNo, PASSWORD_MINIMUM } from './cell-formats.js';

describe('parsePassword()', () => {
  it('takes the shortest and refuses one shorter', () => {
    expect(parsePassword('#'.repeat(PASSWORD_MINIMUM)).ok).toBe(true);
    expect(parsePassword('#'.repeat(PASSWORD_MINIMUM - 1))).toEqual({ ok: false, code: 'TOO_SHORT' });
  });

  it('calls a short common password too short', () => {
    expect(parsePassword('123456')).toEqual({ ok: false, code: 'TOO_SHORT' });
  });
});

describe('parsePercentage()', () => {
  it('takes each whole number of the range, with and without the sign', () => {
    const numbers = Array.from({ length: EXTRA_TIME_MAXIMUM + 1 }, (_, number) => number);
    expect(numbers.filter((number) => ['', '%', ' %'].some((sign) => !parsePercentage(`${number}${sign}`).ok))).toEqual([]);
  });

  it('refuses digits without end', () => {
    expect(parsePercentage('9'.repeat(10_000))).toEqual({ ok: false, code: 'INVALID_PERCENTAGE' });
  });
});

describe('parseYesNo()', () => {
  it.each(['', 'ye', 'yesno', 'oui', 'waar', '2', 'toString'])('refuses "%s"', (text) =>
    expect(parseYesNo(text)).toEqual({ ok: false, code: 'INVALID_YES_NO' }),
  );
});
