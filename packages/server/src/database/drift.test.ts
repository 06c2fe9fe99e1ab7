import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../testing/instance.js';
import { connect, type DataSources } from './data-source.js';
import { migrate } from './migrate.js';

let folder: string;
let sources: DataSources;

beforeAll(async () => {
  folder = await newFolder();
  sources = await connect({ dataDir: folder, databaseServer: undefined });
  await migrate(sources.writes);
});

afterAll(async () => {
  await sources.writes.destroy();
  await sources.reads.destroy();
  await rm(folder, { recursive: true });
});

describe('the migrations', () => {
  it('make the tables that the entities describe', async () => {
    const { upQueries } = await sources.writes.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be taken back', async () => {
    for (let left = sources.writes.migrations.length; left > 0; left -= 1) await sources.writes.undoLastMigration({ transaction: 'each' });
    const tables: { name: string }[] = await sources.writes.query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    expect(tables.map(({ name }) => name)).toEqual(['migrations']);
    await migrate(sources.writes);
  });
});
