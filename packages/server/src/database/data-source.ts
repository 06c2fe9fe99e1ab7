/** Opens the database that the settings name, and brings its tables up to date. */
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import type { Config, DatabaseServer } from '../config.js';
import { ENTITIES } from './entities.js';
import { rotatingSocket } from './hosts.js';
import { LibsqlDriver } from './libsql-driver.js';
import { FirstTables1769900000000 } from './migrations/0001-first-tables.js';
import { statementCounter } from './statement-count.js';

const SHARED_OPTIONS = { entities: ENTITIES, migrations: [FirstTables1769900000000], logging: true, logger: statementCounter };

/** What reads and what writes: on a server one pool, on the embedded engine two connections, so that readers see only what is committed. */
export interface DataSources {
  readonly reads: DataSource;
  readonly writes: DataSource;
}

/** Connects, without touching the tables. Throws where no database answers. */
export async function connect(config: Pick<Config, 'dataDir' | 'databaseServer'>): Promise<DataSources> {
  if (config.databaseServer !== undefined) {
    const source = await serverSource(config.databaseServer);
    return { reads: source, writes: source };
  }
  const file = join(config.dataDir, 'intake.db');
  const writes = await embeddedSource(file);
  return { writes, reads: await embeddedSource(file) };
}

function embeddedSource(database: string): Promise<DataSource> {
  return new DataSource({ ...SHARED_OPTIONS, type: 'better-sqlite3', database, enableWAL: true, driver: LibsqlDriver }).initialize();
}

async function serverSource(server: DatabaseServer): Promise<DataSource> {
  const stream = rotatingSocket(server.hosts);
  const credentials = { user: server.user, password: server.password, database: server.name };
  const type = await serverKind({ ...credentials, stream }, server.hosts.length);
  const options = {
    ...SHARED_OPTIONS,
    ...credentials,
    type,
    username: server.user,
    timezone: 'Z',
    charset: 'utf8mb4',
    poolSize: 10,
  } as const;
  return new DataSource({ ...options, extra: { stream } }).initialize();
}

/** MariaDB and MySQL speak one protocol but differ in types and collations. */
async function serverKind(options: Parameters<typeof createConnection>[0] & object, tries: number): Promise<'mariadb' | 'mysql'> {
  try {
    const connection = await createConnection(options);
    const [rows] = await connection.query('SELECT VERSION() AS version');
    await connection.end();
    return JSON.stringify(rows).includes('MariaDB') ? 'mariadb' : 'mysql';
  } catch (error) {
    if (tries <= 1) throw error;
    return serverKind(options, tries - 1);
  }
}
