import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLostDigits, keptNumber, plainNumber } from './plain-number.js';

describe('plainNumber()', () => {
  it.each([
    [1234567, '1234567'],
    [0, '0'],
    [-0, '0'],
    [-12, '-12'],
    [999_999_999_999_999, '999999999999999'],
    [0.3, '0.3'],
    [0.30000000000000004, '0.3'],
    [1 / 3, '0.333333333333333'],
    [12345.6789, '12345.6789'],
    [1e-7, '0.0000001'],
    [-1.5e-10, '-0.00000000015'],
    [1e21, '1000000000000000000000'],
    [1.2345678901234567e19, '12345678901234600000'],
    [1e15, '1000000000000000'],
    [0.00001, '0.00001'],
    [99999999999999.95, '100000000000000'],
  ])('%d is %s', (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });

  it('writes no exponent, and the number that a spreadsheet keeps', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(plainNumber(value)).toMatch(/^-?\d+(?:\.\d*[1-9])?$/);
        expect(Number(plainNumber(value))).toBe(keptNumber(value) + 0);
      }),
    );
  });
});

describe('hasLostDigits()', () => {
  it.each([
    [999_999_999_999_999, false],
    [1_000_000_000_000_000, true],
    [-1_000_000_000_000_000, true],
    [999_999_999_999_999.9, true],
    [1e300, true],
    [0.1234567890123456, false],
  ])('%d: %s', (value, lost) => {
    expect(hasLostDigits(value)).toBe(lost);
  });
});
