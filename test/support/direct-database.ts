/** A connection of the tests' own to the database of a server under test, behind the server's back. */
import { join } from 'node:path';
import Libsql from 'libsql';
import mysql from 'mysql2/promise';
import type { Engine } from './engines.js';
import type { FreshDatabase } from './fresh-database.js';

/** Text, whole numbers, bytes; moments are text as the engine writes them. */
export type StoredValue = string | number | Buffer | null;

export type StoredRow = Readonly<Record<string, StoredValue>>;

export interface DirectDatabase {
  readonly engine: Engine;
  readonly rows: <Row = StoredRow>(statement: string, parameters?: readonly StoredValue[]) => Promise<Row[]>;
  /** For statements that answer with no rows. */
  readonly run: (statement: string) => Promise<void>;
}

/** How long a statement may wait for the server's own, in milliseconds. */
const BUSY = 20_000;

/** Does some work with a connection of its own, and closes it. */
export async function behindTheServer<T>(database: FreshDatabase, work: (direct: DirectDatabase) => Promise<T>): Promise<T> {
  return database.engine === 'embedded' ? withFile(database, work) : withConnection(database, work);
}

/** The file of an embedded database; others lie beside it, their names longer by a suffix. */
export function databaseFile({ settings }: FreshDatabase): string {
  return join(settings['DATA_DIR'] ?? '', 'intake.db');
}

async function withFile<T>(database: FreshDatabase, work: (direct: DirectDatabase) => Promise<T>): Promise<T> {
  const connection = new Libsql(databaseFile(database), { timeout: BUSY });
  try {
    return await work({
      engine: 'embedded',
      rows: <Row>(statement: string, parameters: readonly StoredValue[] = []) =>
        Promise.resolve((connection.prepare(statement).all([...parameters]) as StoredRow[]).map(withBuffers) as Row[]),
      run: (statement) => {
        connection.exec(statement);
        return Promise.resolve();
      },
    });
  } finally {
    connection.close();
  }
}

/** The driver gives bytes without the methods of a Buffer. */
function withBuffers(row: Readonly<Record<string, unknown>>): unknown {
  const isBytes = (value: unknown): value is ArrayBuffer => value instanceof ArrayBuffer;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, isBytes(value) ? Buffer.from(value) : value]));
}

async function withConnection<T>({ settings }: FreshDatabase, work: (direct: DirectDatabase) => Promise<T>): Promise<T> {
  const connection = await mysql.createConnection({ uri: settings['DATABASE_URL'] ?? '', dateStrings: true, charset: 'utf8mb4' });
  try {
    return await work({
      engine: 'mariadb',
      rows: async <Row>(statement: string, parameters: readonly StoredValue[] = []) =>
        (await connection.query(statement, [...parameters]))[0] as Row[],
      run: async (statement) => {
        await connection.query(statement);
      },
    });
  } finally {
    await connection.end();
  }
}
