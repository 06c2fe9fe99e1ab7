import { expect, it } from 'vitest';
import { inBatches } from './in-batches.js';

const ids = Array.from({ length: 1100 }, (_, index) => String(index));

it('does all of it in order, never more at once than the server takes', async () => {
  const batches: string[][] = [];
  const work = async (batch: string[]): Promise<void> => {
    batches.push(batch);
    await Promise.resolve();
  };
  await inBatches(ids, { work, done: () => undefined });
  expect(batches.map(({ length }) => length)).toEqual([500, 500, 100]);
  expect(batches.flat()).toEqual(ids);
});

it('ends at the first batch that fails, and tells only of those before it', async () => {
  let count = 0;
  const work = (): Promise<void> => {
    count += 1;
    return count === 2 ? Promise.reject(new Error('away')) : Promise.resolve();
  };
  const finished: string[] = [];
  await expect(inBatches(ids, { work, done: (batch) => finished.push(...batch) })).rejects.toThrow('away');
  expect(count).toBe(2);
  expect(finished).toEqual(ids.slice(0, 500));
});
