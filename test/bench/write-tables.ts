/** The tables that a commit of an import fills, as the bare driver writes them: some hundred rows a statement. */
import type { StoredRow, StoredValue } from '../support/direct-database.js';

/** What people become in the database. */
export interface WrittenPeople {
  readonly users: readonly StoredRow[];
  readonly memberships: readonly StoredRow[];
  readonly words: readonly StoredRow[];
}

/** Sends a statement, and waits until it has been carried out. */
export type Send = (statement: string, parameters?: readonly StoredValue[]) => Promise<unknown>;

const ROWS_A_STATEMENT = 500;

/** Inserts users who are not there yet. */
export async function insertPeople(send: Send, { users, memberships, words }: WrittenPeople): Promise<void> {
  await insert(send, 'users', users);
  await insert(send, 'memberships', memberships);
  await insert(send, 'user_words', words);
}

export interface RewriteOptions {
  /** How the engine says that an INSERT of a row that is there replaces its values. */
  readonly replacing: (columns: readonly string[]) => string;
}

/** Writes users who are there anew, and their words in place of those that they had. */
export async function rewritePeople(send: Send, { users, words }: WrittenPeople, { replacing }: RewriteOptions): Promise<void> {
  await insert(send, 'users', users, replacing(Object.keys(users[0] ?? {})));
  for (const some of batches(users)) {
    const ids = some.map(({ id }) => id ?? null);
    await send(`DELETE FROM user_words WHERE user_id IN (${marks(ids)})`, ids);
  }
  await insert(send, 'user_words', words);
}

async function insert(send: Send, table: string, rows: readonly StoredRow[], suffix = ''): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  for (const some of batches(rows)) {
    const values = some.map((row) => columns.map((column) => row[column] ?? null));
    const places = values.map((row) => `(${marks(row)})`).join(',');
    await send(`INSERT INTO ${table} (${columns.join(',')}) VALUES ${places}${suffix}`, values.flat());
  }
}

function batches<T>(list: readonly T[]): T[][] {
  const count = Math.ceil(list.length / ROWS_A_STATEMENT);
  return Array.from({ length: count }, (_, batch) => list.slice(batch * ROWS_A_STATEMENT, (batch + 1) * ROWS_A_STATEMENT));
}

function marks(list: readonly unknown[]): string {
  return list.map(() => '?').join(',');
}
