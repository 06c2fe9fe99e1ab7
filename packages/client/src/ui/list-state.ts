/** What is loaded of a long list, and how it changes without being asked for again. */

export interface Identified {
  readonly id: string;
}

/** Where a page ends. */
export interface PageEnd {
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

export interface ListState<Row> {
  readonly rows: readonly Row[];
  /** How many there are in all; null where there are more than anybody counted. */
  readonly total: number | null;
  readonly next: PageEnd;
}

export const EMPTY_LIST: ListState<never> = { rows: [], total: 0, next: { endCursor: null, hasNextPage: false } };

/** With these rows in place of those with their IDs; rows that aren't loaded are left out. */
export function withRows<Row extends Identified>(state: ListState<Row>, changed: readonly Row[]): ListState<Row> {
  const byId = new Map(changed.map((row) => [row.id, row]));
  return { ...state, rows: state.rows.map((row) => byId.get(row.id) ?? row) };
}

/** Without the rows with these IDs, which count no longer. */
export function withoutRows<Row extends Identified>(state: ListState<Row>, ids: readonly string[]): ListState<Row> {
  const gone = new Set(ids);
  const rows = state.rows.filter(({ id }) => !gone.has(id));
  const total = state.total === null ? null : state.total - (state.rows.length - rows.length);
  return { ...state, rows, total };
}
