import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { newFolder } from '../testing/instance.js';
import { expectRightCounts, expectRightFinds, findScans, openSearchedDatabase } from '../testing/search-law.js';
import { storeUsers } from '../testing/searched-world.js';
import { findUsers } from './find-users.js';

let folder: string;
let database: Database;

beforeAll(async () => {
  folder = await newFolder();
  database = await openSearchedDatabase({ DATA_DIR: folder });
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const person = (id: string, lastName: string) => ({
  ...{ id, firstName: 'Ada', lastName, username: id, userId: id, email: `${id}@example.org`, roleId: 'r0', specialNeeds: false },
  ...{ hierarchyIds: ['h0'], importRunIds: [], deletedAt: null },
});

const store = (...users: ReturnType<typeof person>[]) => database.write((manager) => storeUsers(manager, users));

describe('findUsers()', () => {
  it('finds whom the filter lets through, in order, page by page, and counts them', async () => {
    await expectRightFinds(database, 60);
  }, 60_000);

  it('goes on behind the last user of a page, even if others came or that one went meanwhile', async () => {
    const [bakker, bos, smit, vos] = [person('1', 'Bakker'), person('2', 'Bos'), person('3', 'Smit'), person('4', 'Vos')];
    await store(bakker, smit, vos);
    const { endCursor } = await findUsers(database.reads, { trash: false }, { first: 2 });
    await store(bakker, bos, vos);
    expect(await findUsers(database.reads, { trash: false }, { first: 2, after: endCursor ?? '' })).toMatchObject({
      ids: ['4'],
      hasNextPage: false,
    });
  });

  it('finds the first of many who all stand far down the list, each once', async () => {
    const ahead = Array.from({ length: 40 }, (_, index) => person(`a${index}`, 'Aalders'));
    const found = Array.from({ length: 12 }, (_, index) => ({ ...person(`z${index + 10}`, 'Zwart'), firstName: 'Ba Bb' }));
    await store(...ahead, ...found);
    const limits = { counted: 2, weighed: 100, lookUps: 60 };
    expect(await findUsers(database.reads, { trash: false, search: 'b' }, { first: 5 }, limits)).toMatchObject({
      ids: ['z10', 'z11', 'z12', 'z13', 'z14'],
      hasNextPage: true,
      totalCount: null,
    });
  });

  it('finds nobody behind the last user', async () => {
    await store(person('1', 'Bakker'), person('2', 'Bos'));
    const { endCursor } = await findUsers(database.reads, { trash: false, search: 'ada' }, { first: 2 });
    const after = { first: 2, after: endCursor ?? '' };
    expect(await findUsers(database.reads, { trash: false, search: 'ada' }, after)).toEqual({
      ids: [],
      endCursor: null,
      hasNextPage: false,
      totalCount: 2,
    });
  });

  it('finds nobody in no hierarchy, however many are asked for', async () => {
    await store(person('1', 'Bakker'));
    const everywhere = Array.from({ length: 40_000 }, (_, index) => `h${index}`);
    expect(await findUsers(database.reads, { trash: false, hierarchyIds: [] }, { first: 1 })).toMatchObject({ ids: [], totalCount: 0 });
    expect(await findUsers(database.reads, { trash: false, hierarchyIds: everywhere }, { first: 1 })).toMatchObject({
      ids: ['1'],
      totalCount: 1,
    });
  });

  it('takes what is typed as text, never as a pattern or SQL', async () => {
    await store(person('1', 'Bakker'), person('2', "O'Brien"));
    for (const search of ['%', '_', '*', '"', '\\', '?', ':a', "' OR 1=1 --", 'a\0%', '\uD800%']) {
      expect(await findUsers(database.reads, { trash: false, search }, { first: 2 })).toMatchObject({ ids: [] });
    }
  });

  it('gives others their turn while it looks through many', async () => {
    await store(...Array.from({ length: 30 }, (_, index) => person(String(index), 'Bakker')));
    let turns = 0;
    let isOver = false;
    const takeTurns = () => {
      turns += 1;
      if (!isOver) setImmediate(takeTurns);
    };
    takeTurns();
    await findUsers(database.reads, { trash: false, search: 'bakker' }, { first: 30 }, { counted: 100, weighed: 100, lookUps: 1 });
    isOver = true;
    expect(turns).toBeGreaterThan(5);
  });

  it('counts by role the users of a part, each once', async () => {
    await expectRightCounts(database, 40);
  }, 60_000);

  // The last, as it leaves the database unusable.
  it('reads by index only', async () => {
    expect(await findScans(database, 30)).toEqual([]);
  }, 60_000);
});
