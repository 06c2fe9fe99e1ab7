/** What differs between the engines in searching. */
import type { Engine } from '../database/dialect.js';
import { batches } from '../database/bulk.js';
import { joined, raw, sql, type Sql } from './search-sql.js';

/**
 * Holds a statement to an index, so that statistics can't talk an engine into reading a table from end to end. The embedded engine keeps
 * no statistics, and reaches a primary key by itself.
 */
export function byIndex(engine: Engine, index: string): Sql {
  if (engine !== 'embedded') return raw(` FORCE INDEX (${index})`);
  return raw(index === 'PRIMARY' ? '' : ` INDEXED BY ${index}`);
}

/** Joins two tables and holds the engine to that order. */
export function inThatOrder(engine: Engine): Sql {
  return raw(engine === 'embedded' ? 'CROSS JOIN' : 'STRAIGHT_JOIN');
}

export type Comparison = '>' | '<' | '<=' | '>=';

/** Compares several columns with a place in their order, such that the engine seeks it in an index. */
export function compared(engine: Engine, columns: readonly string[], comparison: Comparison, place: readonly string[]): Sql {
  if (engine === 'embedded') return sql`(${raw(columns.join(', '))}) ${raw(comparison)} (${valuesOf(place)})`;
  const [column = '', ...others] = columns;
  const [value = '', ...rest] = place;
  if (others.length === 0) return sql`${raw(column)} ${raw(comparison)} ${value}`;
  // MariaDB and MySQL seek by this, but not by a comparison of rows.
  const behind = compared(engine, others, comparison, rest);
  return sql`(${raw(column)} ${raw(comparison.charAt(0))} ${value} OR (${raw(column)} = ${value} AND ${behind}))`;
}

// A longer list MariaDB turns into a table of its own and joins that, in an order of its choice.
const LIST_LIMIT = 999;

/** Whether a column has one of the values, which may be tens of thousands. */
export function isAnyOf(engine: Engine, column: string, ids: readonly string[]): Sql {
  // The embedded engine takes 32,766 values at most.
  if (engine === 'embedded') return sql`${raw(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const lists = batches(ids, LIST_LIMIT).map((list) => sql`${raw(column)} IN (${valuesOf(list)})`);
  return lists.length === 0 ? raw('1 = 0') : sql`(${joined(lists, ' OR ')})`;
}

function valuesOf(values: readonly string[]): Sql {
  return joined(
    values.map((value) => sql`${value}`),
    ', ',
  );
}
