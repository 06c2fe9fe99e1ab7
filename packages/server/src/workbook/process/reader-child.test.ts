import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readingLimits } from '../reading-limits.js';
import { ReaderChild } from './reader-child.js';

const MEGABYTE = 1024 * 1024;
const BOUNDS = { deadlineMs: 20_000, memoryBytes: 300 * MEGABYTE };

let child: ReaderChild | undefined;
const start = (name: string): ReaderChild => {
  const entry = new URL(`fixtures/${name}.mjs`, import.meta.url);
  return (child = new ReaderChild({ entry, limits: readingLimits(0), heapMegabytes: 40 }));
};

afterEach(() => child?.kill());

describe('ReaderChild', { timeout: 30_000 }, () => {
  it('gives the process the bytes, what was chosen and no environment, and hands over what it tells', async () => {
    const choices = { encoding: null, delimiter: '|', headerRows: [] };
    const { blocks, sheets, reading } = await start('counts-bytes').read(Buffer.alloc(3_000_000), { ...BOUNDS, choices });
    expect([sheets, reading]).toEqual([[], { kind: 'TEXT', encoding: 'UTF_8', delimiter: '|' }]);
    expect(blocks.map(({ content, ...block }) => ({ ...block, content: content.toString() }))).toEqual([
      { sheet: 0, firstRow: 1, lastRow: 1, rowCount: 1, content: '3000000 bytes, 0 variables' },
    ]);
  });

  it.each([
    ['never-ends', 'TOOK_TOO_LONG', { ...BOUNDS, deadlineMs: 300 }],
    ['eats-memory', 'TOO_MUCH_MEMORY', BOUNDS],
    ['fills-heap', 'TOO_MUCH_MEMORY', BOUNDS],
    ['dies', 'READER_FAILED', BOUNDS],
    ['babbles', 'READER_FAILED', BOUNDS],
  ])('refuses the file when the process %s: %s', async (name, reason, bounds) => {
    await expect(start(name).read(Buffer.alloc(3_000_000), bounds)).rejects.toMatchObject({ name: 'UnreadableFile', reason });
    expect(child?.alive).toBe(false);
  });

  it('refuses the file when the process is killed, or was before', async () => {
    const killed = start('never-ends');
    const reading = killed.read(Buffer.alloc(1), BOUNDS);
    killed.kill();
    await expect(reading).rejects.toMatchObject({ reason: 'READER_FAILED' });
    await pause(1);
    await expect(killed.read(Buffer.alloc(1), BOUNDS)).rejects.toMatchObject({ reason: 'READER_FAILED' });
  });
});
