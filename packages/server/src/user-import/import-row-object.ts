/** A page of a run's rows as the schema shows it. */
import type { PlacedRow, RowPage } from './list-rows.js';
import type { ImportRowConnection, ImportRowObject } from './import-row.type.js';

/** A page of rows; a cursor is a row's place in the run. */
export function importRowConnection(runId: string, { rows, hasNextPage, totalCount }: RowPage): ImportRowConnection {
  const last = rows.at(-1);
  return {
    nodes: rows.map((placed) => importRowObject(runId, placed)),
    pageInfo: { hasNextPage, endCursor: last === undefined ? null : String(last.place) },
    totalCount,
  };
}

function importRowObject(runId: string, { place, row }: PlacedRow): ImportRowObject {
  const { rowNumber, outcome, cells, unchanged, inTrash } = row;
  return { id: `${runId}.${place}`, rowNumber, outcome, cells, unchanged, inTrash, row };
}

/** The place that a cursor names; undefined where it names none. */
export function placeOfCursor(cursor: string): number | undefined {
  return /^\d{1,9}$/.test(cursor) ? Number(cursor) : undefined;
}
