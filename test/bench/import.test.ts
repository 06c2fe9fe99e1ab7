/** How long imports take on each database, beside the least that they can take: prints a table. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { ENGINES, type Engine } from '../support/engines.js';
import { freshDatabase, mariadbDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { startMariadb, type DatabaseServer } from '../support/start-mariadb.js';
import { importTable } from './import-table.js';
import { measureImports, type ImportSize } from './measure-imports.js';

const SIZES: readonly ImportSize[] = [
  { count: 2000, rounds: 5 },
  { count: 20_000, rounds: 2 },
];

/** Of all rounds of one size, in milliseconds: slow machines under load included. */
const TIMEOUT = 600_000;

/** The tests' own is fast rather than durable: what a commit costs where it must outlive a crash is another figure. */
let durable: DatabaseServer;

beforeAll(async () => {
  durable = await startMariadb('durable');
});

afterAll(() => durable.stop());

function emptyDatabase(engine: Engine): Promise<FreshDatabase> {
  return engine === 'embedded' ? freshDatabase(engine) : mariadbDatabase(durable.url);
}

describe.each(ENGINES)('on the %s database', (engine) => {
  it.each(SIZES)('imports $count users: all new, all unchanged, all changed', { timeout: TIMEOUT }, async (size) => {
    const databases = { server: await emptyDatabase(engine), floor: await emptyDatabase(engine) };
    process.stdout.write(`\n${importTable(engine, await measureImports(databases, size))}\n`);
  });
});
