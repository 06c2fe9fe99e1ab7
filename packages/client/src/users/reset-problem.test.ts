import { describe, expect, it } from 'vitest';
import { MOST_RESETS, resetProblem } from './reset-problem.js';

const people = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));

describe('resetProblem()', () => {
  it('lets as many go on as the server takes, and no more', () => {
    expect(resetProblem(people(MOST_RESETS), 'me')).toBeNull();
    expect(resetProblem(people(MOST_RESETS + 1), 'me')).toEqual({ key: 'tooMany', values: { most: 2000 } });
  });

  it('stops whoever has selected themself', () => {
    expect(resetProblem(['you', 'me'], 'me')?.key).toBe('oneself');
  });
});
