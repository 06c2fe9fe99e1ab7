/** Faults from behind the server: triggers that let the n-th row of an operation on a table fail, or count what is written. */
import { tableNames } from './database-dump.js';
import { behindTheServer, type DirectDatabase } from './direct-database.js';
import type { Engine } from './engines.js';
import type { FreshDatabase } from './fresh-database.js';

const OPERATIONS = ['INSERT', 'UPDATE', 'DELETE'] as const;

export interface Writing {
  readonly table: string;
  readonly operation: (typeof OPERATIONS)[number];
}

/** Rows that were written. */
export interface CountedWriting extends Writing {
  readonly rows: number;
}

/** What is neither counted nor let fail. */
export interface Overlooked {
  readonly tables: readonly string[];
  /** Updated rows, by table: a condition on OLD and NEW in SQL. */
  readonly updates: Readonly<Record<string, string>>;
}

/** What the fault says, to whoever reads the database's error. */
export const FAULT_TEXT = 'a fault of the tests';

/** Counts the rows that are written while some work runs, by table and operation. */
export async function countWritings(
  database: FreshDatabase,
  overlooked: Overlooked,
  work: () => Promise<unknown>,
): Promise<CountedWriting[]> {
  const tables = (await behindTheServer(database, tableNames)).filter((table) => !overlooked.tables.includes(table));
  const writings = tables.flatMap((table) => OPERATIONS.map((operation) => ({ table, operation })));
  const triggers = writings.map((writing, place) => trigger(database.engine, { writing, place, overlooked }));
  return withTriggers(database, triggers, async (direct) => {
    await work();
    const counts = await direct.rows<{ place: number; n: number }>('SELECT place, n FROM fault_counts WHERE n > 0 ORDER BY place');
    return counts.flatMap(({ place, n }) => (writings[place] === undefined ? [] : [{ ...writings[place], rows: n }]));
  });
}

export interface RowFault extends Writing {
  /** Which row of the transaction's fails, from 1. */
  readonly row: number;
}

/** Lets a row fail, whoever writes it, while some work runs. */
export function withRowFault<T>(
  database: FreshDatabase,
  { row, ...writing }: RowFault,
  overlooked: Overlooked,
  work: () => Promise<T>,
): Promise<T> {
  return withTriggers(database, [trigger(database.engine, { writing, place: 0, overlooked, failAt: row })], work);
}

interface Trigger {
  readonly writing: Writing;
  /** The counter's number. */
  readonly place: number;
  readonly overlooked: Overlooked;
  readonly failAt?: number;
}

function trigger(engine: Engine, { writing: { table, operation }, place, overlooked, failAt }: Trigger): string {
  const number = String(place);
  const when = `NOT (${(operation === 'UPDATE' && overlooked.updates[table]) || '0 = 1'})`;
  const count = `UPDATE fault_counts SET n = n + 1 WHERE place = ${number};`;
  const isReached = `(SELECT n FROM fault_counts WHERE place = ${number}) = ${String(failAt ?? 0)}`;
  const head = `CREATE TRIGGER fault_${number} BEFORE ${operation} ON ${table} FOR EACH ROW`;
  if (engine === 'embedded') return `${head} WHEN ${when} BEGIN ${count} SELECT RAISE(ABORT, '${FAULT_TEXT}') WHERE ${isReached}; END`;
  const fail = `IF ${isReached} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${FAULT_TEXT}'; END IF;`;
  return `${head} BEGIN IF ${when} THEN ${count} ${fail} END IF; END`;
}

/** The counters are part of the transaction that is counted: a transaction that is rolled back has counted nothing. */
async function withTriggers<T>(
  database: FreshDatabase,
  triggers: readonly string[],
  work: (direct: DirectDatabase) => Promise<T>,
): Promise<T> {
  return behindTheServer(database, async (direct) => {
    await direct.run('CREATE TABLE fault_counts (place INTEGER PRIMARY KEY, n INTEGER NOT NULL)');
    await direct.run(`INSERT INTO fault_counts VALUES ${triggers.map((_, place) => `(${String(place)}, 0)`).join(', ')}`);
    for (const statement of triggers) await direct.run(statement);
    try {
      return await work(direct);
    } finally {
      for (const place of triggers.keys()) await direct.run(`DROP TRIGGER fault_${String(place)}`);
      await direct.run('DROP TABLE fault_counts');
    }
  });
}
