import { describe, expect, it } from 'vitest';
import { Turns } from './turns.js';

/** Work that ends when told. */
function work(): { readonly started: () => boolean; readonly end: () => void; readonly run: () => Promise<void> } {
  let begun = false;
  let end = (): void => undefined;
  const promise = new Promise<void>((resolve) => (end = resolve));
  return {
    started: () => begun,
    end,
    run: () => {
      begun = true;
      return promise;
    },
  };
}

describe('Turns', () => {
  it('does so much at a time, and the rest in the order in which it came', async () => {
    const turns = new Turns({ atOnce: 2, inLine: 5 });
    const works = [work(), work(), work(), work()];
    const done = works.map(({ run }) => turns.take(run));
    const started = (): boolean[] => works.map((one) => one.started());
    expect(started()).toEqual([true, true, false, false]);
    works[1]?.end();
    await done[1];
    await Promise.resolve();
    expect(started()).toEqual([true, true, true, false]);
    works.forEach(({ end }) => end());
    await Promise.all(done);
    expect(started()).toEqual([true, true, true, true]);
  });

  it('is full when all places are taken and the line is as long as it may be', async () => {
    const turns = new Turns({ atOnce: 1, inLine: 1 });
    const works = [work(), work()];
    const done = works.map(({ run }) => {
      expect(turns.full).toBe(false);
      return turns.take(run);
    });
    expect(turns.full).toBe(true);
    works.forEach(({ end }) => end());
    await Promise.all(done);
    expect(turns.full).toBe(false);
  });

  it('gives the place on when the work fails', async () => {
    const turns = new Turns({ atOnce: 1, inLine: 1 });
    await expect(turns.take(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(turns.take(() => Promise.resolve('done'))).resolves.toBe('done');
  });
});
