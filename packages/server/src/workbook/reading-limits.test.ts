import { describe, expect, it } from 'vitest';
import { readingLimits } from './reading-limits.js';

describe('readingLimits()', () => {
  it('allows 2 kB more for each row over 30,000', () => {
    const usual = readingLimits(2000);
    expect(readingLimits(30_000)).toEqual(usual);
    expect(readingLimits(30_001)).toEqual({
      ...usual,
      unpackedBytes: usual.unpackedBytes + 2048,
      partBytes: usual.partBytes + 2048,
      resultBytes: usual.resultBytes + 2048,
    });
  });
});
