/** Databases that nobody used before, one per server under test. */
import { randomBytes } from 'node:crypto';
import mysql from 'mysql2/promise';
import { inject } from 'vitest';
import type { Engine } from './engines.js';
import { temporaryFolder } from './temporary-folder.js';

export interface FreshDatabase {
  readonly engine: Engine;
  /** The environment variables that lead a server to it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

const MAKERS: Readonly<Record<Engine, () => Promise<FreshDatabase>>> = {
  embedded: embeddedDatabase,
  mariadb: () => mariadbDatabase(inject('mariadbUrl')),
};

/** An empty database: the server that starts on it makes its tables and the first System Admin. */
export async function freshDatabase(engine: Engine): Promise<FreshDatabase> {
  return MAKERS[engine]();
}

function embeddedDatabase(): Promise<FreshDatabase> {
  const folder = temporaryFolder('data');
  const remove = (): Promise<void> => {
    folder.remove();
    return Promise.resolve();
  };
  return Promise.resolve({ engine: 'embedded', settings: { DATA_DIR: folder.path }, remove });
}

/** An empty database on a server: mysql://user:password@host:port. */
export async function mariadbDatabase(server: string): Promise<FreshDatabase> {
  const name = `intake_${randomBytes(8).toString('hex')}`;
  await execute(server, `CREATE DATABASE ${name}`);
  const folder = temporaryFolder('data');
  const remove = async (): Promise<void> => {
    folder.remove();
    await execute(server, `DROP DATABASE ${name}`);
  };
  const settings = {
    DATABASE_URL: `${server}/${name}`,
    APP_SECRET: 'a secret of the tests, of 32 characters or more',
    DATA_DIR: folder.path,
  };
  return { engine: 'mariadb', settings, remove };
}

async function execute(server: string, sql: string): Promise<void> {
  const connection = await mysql.createConnection(server);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
