/** Statements for many rows at once, in batches of some hundreds, with parameters only. */
import type { EntityManager } from 'typeorm';
import { breathe } from './breathe.js';
import { engineOf } from './dialect.js';

export type Value = string | number | boolean | Date | Buffer | null;

/** Rows a statement: large enough that their number hardly counts, small enough that none holds up the process or exceeds 32,766 parameters. */
export const BATCH = 500;

/** Cuts a list into batches. */
export function batches<T>(list: readonly T[], size = BATCH): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

/** `(?,?),(?,?)`: places for so many rows of so many columns. */
export function places(rows: number, columns: number): string {
  return Array.from({ length: rows }, () => `(${marks(columns)})`).join(',');
}

/** `?,?,?`. */
export function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(',');
}

export interface BulkTable {
  /** Names from code, never from a user. */
  readonly table: string;
  readonly columns: readonly string[];
}

/** Inserts rows, each an array of values in the columns' order. */
export async function insertRows(
  manager: EntityManager,
  { table, columns }: BulkTable,
  rows: readonly (readonly Value[])[],
): Promise<void> {
  for (const batch of batches(rows)) {
    await manager.query(`INSERT INTO ${table} (${columns.join(',')}) VALUES ${places(batch.length, columns.length)}`, batch.flat());
    await breathe();
  }
}

/** Updates rows by the first column, which must be the key; the other columns get the row's values. */
export async function updateRows(manager: EntityManager, target: BulkTable, rows: readonly (readonly Value[])[]): Promise<void> {
  for (const batch of batches(rows)) {
    await manager.query(updateStatement(manager, target, batch.length), batch.flat());
    await breathe();
  }
}

function updateStatement(manager: EntityManager, { table, columns }: BulkTable, rows: number): string {
  const [key = 'id', ...others] = columns;
  const assignments = others.map((column) => `${column} = v.${column}`).join(',');
  if (engineOf({ dataSource: manager.dataSource }) === 'embedded') {
    const values = `WITH v(${columns.join(',')}) AS (VALUES ${places(rows, columns.length)})`;
    return `${values} UPDATE ${table} SET ${assignments} FROM v WHERE ${table}.${key} = v.${key}`;
  }
  // The names of the first SELECT are those of the union.
  const first = `SELECT ${columns.map((column) => `? AS ${column}`).join(',')}`;
  const rest = ` UNION ALL SELECT ${marks(columns.length)}`.repeat(rows - 1);
  const onServer = others.map((column) => `t.${column} = v.${column}`).join(',');
  return `UPDATE ${table} t JOIN (${first}${rest}) v ON t.${key} = v.${key} SET ${onServer}`;
}

/** Selects by a list of keys, in batches: the statement is built for a number of places. */
export async function selectByKeys<Row>(
  manager: EntityManager,
  keys: readonly string[],
  statement: (places: string) => string,
): Promise<Row[]> {
  const found: Row[] = [];
  for (const batch of batches(keys)) {
    const rows: Row[] = await manager.query(statement(marks(batch.length)), batch);
    found.push(...rows);
    await breathe();
  }
  return found;
}

/** Sends a statement with a list of keys, in batches. */
export async function forKeys(manager: EntityManager, keys: readonly string[], statement: (places: string) => string): Promise<void> {
  for (const batch of batches(keys)) {
    await manager.query(statement(marks(batch.length)), batch);
    await breathe();
  }
}
