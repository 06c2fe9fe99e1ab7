/** A database as its bare driver reaches it, with the settings that the server's own connection has. */
import Libsql from 'libsql';
import mysql from 'mysql2/promise';
import { databaseFile } from '../support/direct-database.js';
import type { FreshDatabase } from '../support/fresh-database.js';
import type { Send } from './write-tables.js';

export interface BareDatabase {
  readonly send: Send;
  /** How the engine says that an INSERT of a row that is there replaces its values. */
  readonly replacing: (columns: readonly string[]) => string;
  readonly close: () => Promise<void>;
}

/** Connects to a database that a server has filled with its tables. */
export function openBare(database: FreshDatabase): Promise<BareDatabase> {
  return database.engine === 'embedded' ? Promise.resolve(openFile(database)) : openConnection(database);
}

function openFile(database: FreshDatabase): BareDatabase {
  const connection = new Libsql(databaseFile(database));
  // As TypeORM opens it; what a commit must survive is the engine's default, and the write-ahead log stands in the file.
  connection.exec('PRAGMA foreign_keys = ON');
  return {
    send: (statement, parameters = []) => {
      connection.prepare(statement).run([...parameters]);
      return Promise.resolve();
    },
    replacing: (columns) => ` ON CONFLICT (id) DO UPDATE SET ${assignments(columns, (column) => `excluded.${column}`)}`,
    close: () => {
      connection.close();
      return Promise.resolve();
    },
  };
}

async function openConnection({ settings }: FreshDatabase): Promise<BareDatabase> {
  const connection = await mysql.createConnection({ uri: settings['DATABASE_URL'] ?? '', charset: 'utf8mb4', timezone: 'Z' });
  return {
    send: (statement, parameters = []) => connection.query(statement, [...parameters]),
    replacing: (columns) => ` ON DUPLICATE KEY UPDATE ${assignments(columns, (column) => `VALUES(${column})`)}`,
    close: () => connection.end(),
  };
}

function assignments(columns: readonly string[], value: (column: string) => string): string {
  return columns.map((column) => `${column} = ${value(column)}`).join(',');
}
