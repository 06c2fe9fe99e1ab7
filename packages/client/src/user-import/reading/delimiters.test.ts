import { describe, expect, it } from 'vitest';
import { delimiterName, isDelimiter } from './delimiters.js';

describe('isDelimiter()', () => {
  it.each(['|', ';', ' ', '\t', '§'])('takes %j', (text) => expect(isDelimiter(text)).toBe(true));
  it.each(['', '"', '\n', '\r', '||', '😀'])('refuses %j', (text) => expect(isDelimiter(text)).toBe(false));
});

describe('delimiterName()', () => {
  it('is there for what is usual', () => {
    expect([',', ';', '\t', '|'].map(delimiterName)).toEqual(['comma', 'semicolon', 'tab', undefined]);
  });
});
