/** Which rows of a list are selected: one by one, as a range from the one before, or all. */

export type Selection = ReadonlySet<string>;

export interface Toggle {
  /** Of all rows, in their order. */
  readonly ids: readonly string[];
  /** The row that was clicked. */
  readonly index: number;
  /** The row that was clicked before, if the range from it is meant. */
  readonly anchor: number | null;
}

/** The selection after a click on a row: what the row becomes, all rows from the anchor to it become. */
export function toggleRows(selection: Selection, { ids, index, anchor }: Toggle): Selection {
  const clicked = ids[index];
  if (clicked === undefined) return selection;
  const range = ids.slice(Math.min(index, anchor ?? index), Math.max(index, anchor ?? index) + 1);
  return selection.has(clicked) ? without(selection, range) : new Set([...selection, ...range]);
}

/** The selection without these rows. */
export function without(selection: Selection, ids: Iterable<string>): Selection {
  const rest = new Set(selection);
  for (const id of ids) rest.delete(id);
  return rest;
}

/** Whether none, some or all of so many rows are selected. */
export function extentOf(selection: Selection, count: number): 'none' | 'some' | 'all' {
  if (selection.size === 0) return 'none';
  return selection.size < count ? 'some' : 'all';
}
