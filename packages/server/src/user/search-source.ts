/** Where the users who meet a condition can be read from, by an index. */
import type { Engine } from '../database/dialect.js';
import { endOfBeginning, type Condition } from './search-condition.js';
import { byIndex, compared, isAnyOf, type Comparison } from './search-dialect.js';
import { BY_DELETION, BY_NAME, type ListOrder, type Place } from './search-order.js';
import { allOf, raw, sql, type Sql } from './search-sql.js';

/** Where a run of entries begins or ends: by the first of its columns, or all. */
export interface Bound {
  readonly comparison: Comparison;
  readonly place: Place;
}

/** A run of entries of one index. */
export interface Range {
  /** The table of what is read, as `r` or, of users themselves, as `u`. */
  readonly table: string;
  readonly index: string;
  /** What is the same for all entries. */
  readonly where: readonly Sql[];
  /** The columns by which the entries are in order. */
  readonly columns: readonly string[];
  readonly descending: boolean;
  /** One of each at most, as the embedded engine seeks by no more. */
  readonly begin?: Bound;
  readonly end?: Bound;
}

/** Users of the list in its order, so that an entry is a user who is listed. */
export interface ListSource {
  readonly kind: 'LIST';
  readonly met: Condition | undefined;
  readonly range: Range;
}

/** IDs of users in another order, the trash can and repetitions included. */
export interface RangeSource {
  readonly kind: 'RANGE';
  readonly met: Condition;
  readonly range: Range;
}

/** The members of several hierarchies: an index's run each. */
export interface HierarchiesSource {
  readonly kind: 'HIERARCHIES';
  readonly met: Condition;
  readonly ids: readonly string[];
}

export type Source = ListSource | RangeSource | HierarchiesSource;

/** The whole list. */
export function wholeList(order: ListOrder): ListSource {
  return listSource(order, order.index, [raw(order.listed)]);
}

/** Where users who meet a condition can be read from; undefined where no index says who they are. */
export function sourceOf(condition: Condition, order: ListOrder): Source | undefined {
  switch (condition.kind) {
    case 'WORD':
      return { kind: 'RANGE', met: condition, range: wordsThatBegin(condition.word) };
    case 'IMPORT_RUN':
      return { kind: 'RANGE', met: condition, range: usersOfRun(condition.id) };
    case 'HIERARCHIES':
      return { kind: 'HIERARCHIES', met: condition, ids: condition.ids };
    case 'ROLE':
      return partOfList(condition, order, { index: 'ix_users_role_sort', where: sql`u.role_id = ${condition.id}` });
    case 'SPECIAL_NEEDS':
      return partOfList(condition, order, { index: 'ix_users_special_needs_sort', where: sql`u.special_needs = ${condition.value}` });
  }
}

/** The members of hierarchies, in the index's order if it is one. */
export function membersOf(engine: Engine, ids: readonly string[]): Range {
  const [id = ''] = ids;
  const where = ids.length === 1 ? sql`r.hierarchy_id = ${id}` : isAnyOf(engine, 'r.hierarchy_id', ids);
  return { table: 'memberships', index: 'ix_memberships_hierarchy', where: [where], columns: ['r.user_id'], descending: false };
}

/** The members of all these hierarchies together, of which there must be one. */
export function membersIn(part: Iterable<string>): HierarchiesSource {
  const ids = [...part].sort();
  return { kind: 'HIERARCHIES', met: { kind: 'HIERARCHIES', ids }, ids };
}

/** `table alias`, held to the range's index. */
export function tableOf(engine: Engine, { table, index }: Range): Sql {
  return sql`${raw(table)} ${raw(table === 'users' ? 'u' : 'r')}${byIndex(engine, index)}`;
}

/** That an entry is in the range. */
export function isWithin(engine: Engine, { where, columns, begin, end }: Range): Sql {
  const bounds = [begin, end].filter((bound) => bound !== undefined);
  return allOf([...where, ...bounds.map(({ comparison, place }) => compared(engine, columns.slice(0, place.length), comparison, place))]);
}

function wordsThatBegin(word: string): Range {
  const bounds = { begin: { comparison: '>=', place: [word] }, end: { comparison: '<', place: [endOfBeginning(word)] } } as const;
  return { table: 'user_words', index: 'PRIMARY', where: [], columns: ['r.word', 'r.user_id'], descending: false, ...bounds };
}

function usersOfRun(id: string): Range {
  return { table: 'import_run_users', index: 'PRIMARY', where: [sql`r.run_id = ${id}`], columns: ['r.user_id'], descending: false };
}

// The trash can's order runs through all moments of deletion, so an index by role or special needs isn't in it.
function partOfList(met: Condition, order: ListOrder, { index, where }: { index: string; where: Sql }): ListSource | undefined {
  return order === BY_DELETION ? undefined : { ...listSource(BY_NAME, index, [where, raw(BY_NAME.listed)]), met };
}

function listSource({ columns, descending }: ListOrder, index: string, where: readonly Sql[]): ListSource {
  return { kind: 'LIST', met: undefined, range: { table: 'users', index, where, columns, descending } };
}
