import { describe, expect, it } from 'vitest';
import { limited } from './limited.js';

describe('limited()', () => {
  it('runs no more at a time than it may, in the order of asking, and all in the end', async () => {
    const turn = limited(2);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const work = async (index: number) => {
      begun.push(index);
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      return index;
    };
    const results = await Promise.all(Array.from({ length: 9 }, (_, index) => turn(() => work(index))));
    expect(results).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(begun).toEqual(results);
    expect(most).toBe(2);
  });

  it('goes on after work that failed', async () => {
    const turn = limited(1);
    await expect(turn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turn(() => Promise.resolve('yes'))).toBe('yes');
  });
});
