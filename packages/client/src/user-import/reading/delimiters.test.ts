import { describe, expect, it } from 'vitest';
import { delimiterName } from './delimiters.js';

describe('delimiterName()', () => {
  it('is there for what is usual', () => {
    expect([',', ';', '\t', '|'].map(delimiterName)).toEqual(['comma', 'semicolon', 'tab', undefined]);
  });
});
