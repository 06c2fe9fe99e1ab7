/** A database as it is at one moment, kept beside itself, to be put back later while the server runs on it. */
import { tableNames } from './database-dump.js';
import { behindTheServer, type DirectDatabase } from './direct-database.js';
import type { Engine } from './engines.js';
import type { FreshDatabase } from './fresh-database.js';

const KEPT = 'kept_';

/** Nothing else is written meanwhile: on servers every change locks this row first. Tables refer to each other in no order. */
const BEGIN: Readonly<Record<Engine, readonly string[]>> = {
  embedded: ['PRAGMA foreign_keys = OFF', 'BEGIN IMMEDIATE'],
  mariadb: ['SET SESSION foreign_key_checks = 0', 'START TRANSACTION', 'SELECT id FROM settings FOR UPDATE'],
};

/** Keeps all rows of all tables; resolves to what puts them back, and removes all others. */
export async function keepDatabase(database: FreshDatabase): Promise<() => Promise<void>> {
  const tables = await behindTheServer(database, keepTables);
  return () => behindTheServer(database, (direct) => putBack(direct, tables));
}

async function keepTables(direct: DirectDatabase): Promise<readonly string[]> {
  const tables = await tableNames(direct);
  for (const table of tables) await direct.run(`CREATE TABLE ${KEPT}${table} AS SELECT * FROM ${table}`);
  return tables;
}

async function putBack(direct: DirectDatabase, tables: readonly string[]): Promise<void> {
  for (const statement of BEGIN[direct.engine]) await direct.run(statement);
  for (const table of tables) {
    await direct.run(`DELETE FROM ${table}`);
    await direct.run(`INSERT INTO ${table} SELECT * FROM ${KEPT}${table}`);
  }
  await direct.run('COMMIT');
}
