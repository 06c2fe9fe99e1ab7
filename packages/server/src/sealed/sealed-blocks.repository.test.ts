import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { type Database, openDatabase } from '../database/database.js';
import { newFolder } from '../testing/instance.js';
import { createSealedBlocks } from './sealed-blocks.repository.js';
import { createSealer, type Sealer } from './sealing.js';

const ADDRESS = { ownerId: 'owner', kind: 'OUTLINES' } as const;

let folder: string;
let database: Database;

beforeEach(async () => {
  folder = await newFolder();
  database = await openDatabase(readConfig({ DATA_DIR: folder }));
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

/** How many blocks are sealed at a stretch, while nobody else has a turn. */
async function sealedAtAStretch(blocks: readonly Buffer[]): Promise<number[]> {
  const stretches: number[] = [];
  let stretch = 0;
  const sealer = createSealer('a secret of 32 characters or more');
  const counting: Sealer = {
    ...sealer,
    seal: (plain, place) => {
      if (stretch === 0) setImmediate(() => void (stretches.push(stretch), (stretch = 0)));
      stretch += 1;
      return sealer.seal(plain, place);
    },
  };
  const sealed = createSealedBlocks(counting);
  await database.write((manager) => sealed.write(manager, ADDRESS, blocks));
  expect(Buffer.concat(await sealed.read(database.reads, ADDRESS)).equals(Buffer.concat(blocks))).toBe(true);
  return stretches;
}

describe('sealed blocks', () => {
  it('are sealed sixteen at a time', async () => {
    const blocks = Array.from({ length: 20 }, (_, index) => Buffer.from(`block ${index}`));
    expect(await sealedAtAStretch(blocks)).toEqual([16, 4]);
  });

  it('are sealed fewer at a time where they are large, so that nobody waits long', async () => {
    expect(await sealedAtAStretch([400_000, 400_000, 400_000, 3_000_000, 10].map((bytes) => randomBytes(bytes)))).toEqual([2, 1, 1, 1]);
  });
});
