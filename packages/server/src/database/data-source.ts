/** Opens the database that the settings name, and brings its tables up to date. */
import { join } from 'node:path';
import type { Pool } from 'mysql2';
import type { ConnectionOptions, RowDataPacket } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { ConfigError, type Config, type DatabaseServer } from '../config.js';
import { ENTITIES } from './entities.js';
import { rotatingSocket } from './hosts.js';
import { LibsqlDriver } from './libsql-driver.js';
import { FirstTables1769900000000 } from './migrations/0001-first-tables.js';
import { AccessTables1770500000000 } from './migrations/0002-access-tables.js';
import { ImporterTops1771200000000 } from './migrations/0003-importer-tops.js';
import { UsersByRole1771300000000 } from './migrations/0004-users-by-role.js';
import { statementCounter } from './statement-count.js';

const MIGRATIONS = [FirstTables1769900000000, AccessTables1770500000000, ImporterTops1771200000000, UsersByRole1771300000000];

const SHARED_OPTIONS = { entities: ENTITIES, migrations: MIGRATIONS, logging: true, logger: statementCounter };

/** What reads and what writes: on a server two pools, on the embedded engine two connections, so that readers see only what is committed. */
export interface DataSources {
  readonly reads: DataSource;
  readonly writes: DataSource;
}

/** Connects, without touching the tables. Throws where no database answers. */
export async function connect(config: Pick<Config, 'dataDir' | 'databaseServer'>): Promise<DataSources> {
  if (config.databaseServer !== undefined) {
    const options = await serverOptions(config.databaseServer);
    // Two pools: writers who wait for a lock each hold a connection, and must leave some to readers.
    const reads = await new DataSource(options).initialize();
    await limitStatements(reads, options.type);
    return { writes: await new DataSource(options).initialize(), reads };
  }
  const file = join(config.dataDir, 'intake.db');
  const writes = await embeddedSource(file);
  return { writes, reads: await embeddedSource(file) };
}

function embeddedSource(database: string): Promise<DataSource> {
  return new DataSource({ ...SHARED_OPTIONS, type: 'better-sqlite3', database, enableWAL: true, driver: LibsqlDriver }).initialize();
}

async function serverOptions(server: DatabaseServer) {
  const stream = rotatingSocket(server.hosts);
  const credentials = { user: server.user, password: server.password, database: server.name };
  const type = await serverKind({ ...credentials, stream }, server.hosts.length);
  const shared = { ...SHARED_OPTIONS, ...credentials, username: server.user, timezone: 'Z', charset: 'utf8mb4', poolSize: 10 };
  return { ...shared, type, extra: { stream } };
}

/** Seconds that a statement may read. Those that write wait for locks only, which the servers bound, and migrations may take their time. */
const READ_LIMIT = 20;

const LIMIT_STATEMENTS = {
  mariadb: `SET SESSION max_statement_time = ${READ_LIMIT}`,
  mysql: `SET SESSION max_execution_time = ${READ_LIMIT * 1000}`,
} as const;

/** Has the server give up what takes too long, on the connection that is there and on every later one. */
async function limitStatements(source: DataSource, type: 'mariadb' | 'mysql'): Promise<void> {
  // TypeORM says nothing of its pool's type.
  const { pool } = source.driver as unknown as { readonly pool: Pool };
  pool.on('connection', (connection) => void connection.query(LIMIT_STATEMENTS[type]));
  await source.query(LIMIT_STATEMENTS[type]);
}

/** MariaDB and MySQL speak one protocol but differ in types and collations. */
async function serverKind(options: ConnectionOptions, tries: number): Promise<'mariadb' | 'mysql'> {
  // With the embedded database nobody waits for it to load.
  const { createConnection } = await import('mysql2/promise');
  try {
    const connection = await createConnection(options);
    const [[row]] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version, @@sql_mode AS modes');
    await connection.end();
    checkModes(String(row?.['modes']));
    return String(row?.['version']).includes('MariaDB') ? 'mariadb' : 'mysql';
  } catch (error) {
    if (tries <= 1 || error instanceof ConfigError) throw error;
    return serverKind(options, tries - 1);
  }
}

/** Modes in which values would be cut in silence, or parameters not be safe as they are escaped. */
function checkModes(modes: string): void {
  if (modes.includes('NO_BACKSLASH_ESCAPES'))
    throw new ConfigError(['DATABASE_URL: the server runs with NO_BACKSLASH_ESCAPES, take it out of its sql_mode']);
  if (!/STRICT_(TRANS|ALL)_TABLES/.test(modes))
    throw new ConfigError(['DATABASE_URL: the server cuts values in silence, add STRICT_TRANS_TABLES to its sql_mode']);
}
