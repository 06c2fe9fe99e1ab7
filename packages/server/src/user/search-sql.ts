/** Pieces of SQL for searching, and what differs between the engines in them. */
import type { EntityManager } from 'typeorm';
import type { Value } from '../database/bulk.js';
import type { Engine } from '../database/dialect.js';

/** A piece of a statement with the values of its places, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly Value[];
}

/** Names and words from code, never from a user; what users give goes into values. */
export function sql(text: string, values: readonly Value[] = []): Sql {
  return { text, values };
}

/** The pieces, one after the other. */
export function joined(pieces: readonly Sql[], separator: string): Sql {
  return { text: pieces.map(({ text }) => text).join(separator), values: pieces.flatMap(({ values }) => values) };
}

/** All of the conditions; there must be one at least. */
export function allOf(conditions: readonly Sql[]): Sql {
  return joined(conditions, ' AND ');
}

/**
 * Holds a statement to an index, so that statistics can't talk an engine into reading a table from end to end. The embedded engine keeps
 * none, and reaches a primary key by itself.
 */
export function byIndex(engine: Engine, index: string): string {
  if (engine !== 'embedded') return ` FORCE INDEX (${index})`;
  return index === 'PRIMARY' ? '' : ` INDEXED BY ${index}`;
}

/** Joins two tables and holds the engine to that order. */
export function inThatOrder(engine: Engine): string {
  return engine === 'embedded' ? ' CROSS JOIN ' : ' STRAIGHT_JOIN ';
}

export type Comparison = '>' | '<' | '<=' | '>=';

/** Compares several columns with a place in their order, such that the engine seeks it in an index. */
export function compared(engine: Engine, columns: readonly string[], comparison: Comparison, place: readonly string[]): Sql {
  if (engine === 'embedded') return sql(`(${columns.join(', ')}) ${comparison} (${place.map(() => '?').join(', ')})`, place);
  const [column = '', ...others] = columns;
  const [value = '', ...rest] = place;
  if (others.length === 0) return sql(`${column} ${comparison} ?`, [value]);
  // MariaDB and MySQL seek by this, but not by a comparison of rows.
  const behind = compared(engine, others, comparison, rest);
  return sql(`(${column} ${comparison.charAt(0)} ? OR (${column} = ? AND ${behind.text}))`, [value, value, ...behind.values]);
}

// A longer list MariaDB turns into a table of its own and joins that, in an order of its choice.
const LIST_LIMIT = 999;

/** Whether a column has one of the values, which may be tens of thousands. */
export function isAnyOf(engine: Engine, column: string, ids: readonly string[]): Sql {
  // The embedded engine would seek every value in the index of each row, and takes 32,766 values at most.
  if (engine === 'embedded') return sql(`${column} IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
  const lists = Array.from({ length: Math.ceil(ids.length / LIST_LIMIT) }, (_, index) => ids.slice(index * LIST_LIMIT, (index + 1) * LIST_LIMIT));
  const conditions = lists.map((list) => sql(`${column} IN (${list.map(() => '?').join(',')})`, list));
  return sql(`(${joined(conditions, ' OR ').text})`, ids);
}

/** The rows of a SELECT. */
export async function rowsOf<Row>(manager: EntityManager, { text, values }: Sql): Promise<Row[]> {
  const rows: Row[] = await manager.query(text, [...values]);
  return rows;
}
