/** A search finds whom it should, by index only, on the database server too: what the server's own tests say of the embedded engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';

interface SearchedDatabase {
  readonly close: () => Promise<void>;
}

/** What is used here of the server's packages/server/src/testing/search-law.ts. */
interface SearchLaw {
  readonly openSearchedDatabase: (settings: FreshDatabase['settings']) => Promise<SearchedDatabase>;
  readonly expectRightFinds: (database: SearchedDatabase, runs: number) => Promise<void>;
  readonly expectRightCounts: (database: SearchedDatabase, runs: number) => Promise<void>;
  readonly findScans: (database: SearchedDatabase, runs: number) => Promise<string[]>;
}

/** By a path made here: the compiler's settings for the server's classes are not those of the tests. */
const SEARCH_LAW = new URL('../../packages/server/src/testing/search-law.ts', import.meta.url).href;

let law: SearchLaw;
let fresh: FreshDatabase;
let database: SearchedDatabase;

beforeAll(async () => {
  law = (await import(SEARCH_LAW)) as SearchLaw;
  fresh = await freshDatabase('mariadb');
  database = await law.openSearchedDatabase(fresh.settings);
});

afterAll(async () => {
  await database.close();
  await fresh.remove();
});

describe('a search on a database server', () => {
  it('finds whom the filter lets through, in order, page by page, and counts them', async () => {
    await law.expectRightFinds(database, 25);
  });

  it('counts by role whom somebody sees, each once', async () => {
    await law.expectRightCounts(database, 15);
  });

  it('reads by index only', async () => {
    expect(await law.findScans(database, 10)).toEqual([]);
  });
});
