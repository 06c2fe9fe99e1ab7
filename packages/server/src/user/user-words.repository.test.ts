import { rm } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../database/statement-count.js';
import type { Database } from '../database/database.js';
import { newFolder } from '../testing/instance.js';
import { openSearchedDatabase } from '../testing/search-law.js';
import { storeUsers } from '../testing/searched-world.js';
import { insertUserWords, replaceUserWords } from './user-words.repository.js';

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

const ADA = { id: '1', firstName: 'Ada', lastName: 'Lovelace', username: 'ada', userId: '1001', email: 'ada@example.org' };
const JOAN = { id: '2', firstName: 'Joan', lastName: 'Clarke', username: 'joan', userId: '1002', email: 'joan@example.org' };
const PLACED = { roleId: 'r0', specialNeeds: false, hierarchyIds: [], importRunIds: [], deletedAt: null };

async function wordsOf(id: string): Promise<string[]> {
  const rows: { word: string }[] = await database.reads.query('SELECT word FROM user_words WHERE user_id = ? ORDER BY word', [id]);
  return rows.map(({ word }) => word);
}

/** How many statements a piece of work sends. */
function statementsOf(work: (manager: EntityManager) => Promise<void>): Promise<number> {
  return database.write((manager) =>
    countStatements(async (statements) => {
      await work(manager);
      return statements();
    }),
  );
}

describe('replaceUserWords()', () => {
  it('stores the words of what a user is now, and nobody else', async () => {
    await database.write((manager) =>
      storeUsers(
        manager,
        [ADA, JOAN].map((user) => ({ ...user, ...PLACED })),
      ),
    );
    expect(await wordsOf('1')).toEqual(['1001', 'ada@example.org', 'example.org', 'lovelace', 'org']);
    await database.write((manager) => replaceUserWords(manager, [{ ...ADA, lastName: 'King' }]));
    expect(await wordsOf('1')).toEqual(['1001', 'ada@example.org', 'example.org', 'king', 'org']);
    expect(await wordsOf('2')).toEqual(['1002', 'clarke', 'example.org', 'joan@example.org', 'org']);
  });

  it('writes nothing where the words are the same', async () => {
    await database.write((manager) => storeUsers(manager, [{ ...ADA, ...PLACED }]));
    const read = await statementsOf((manager) => replaceUserWords(manager, [{ ...ADA, firstName: 'ADA' }]));
    expect(read).toBe(1);
    expect(await wordsOf('1')).toContain('ada@example.org');
  });

  it('stores the words of users who have none', async () => {
    await database.write((manager) => storeUsers(manager, [{ ...ADA, ...PLACED }]));
    await database.write((manager) => manager.query('DELETE FROM user_words'));
    await database.write((manager) => replaceUserWords(manager, [ADA]));
    expect(await wordsOf('1')).toHaveLength(5);
  });
});

describe('insertUserWords()', () => {
  it('sends few statements for many users', async () => {
    const users = Array.from({ length: 300 }, (_, index) => ({
      ...ADA,
      ...PLACED,
      ...{ id: `u${index}`, username: `ada${index}`, userId: `u${index}` },
    }));
    await database.write((manager) => storeUsers(manager, users));
    await database.write((manager) => manager.query('DELETE FROM user_words'));
    expect(await statementsOf((manager) => insertUserWords(manager, users))).toBeLessThan(6);
  });
});
