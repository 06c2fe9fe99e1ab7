import { describe, expect, it } from 'vitest';
import { isDelimiter } from './file-reading.js';

describe('isDelimiter()', () => {
  it.each([
    [',', true],
    ['\t', true],
    ['§', true],
    ['', false],
    [',,', false],
    ['"', false],
    ['\r', false],
    ['\n', false],
    ['😀', false],
    ['\uD83D', false],
  ])('%j: %s', (text, expected) => {
    expect(isDelimiter(text)).toBe(expected);
  });
});
