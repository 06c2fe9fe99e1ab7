/** A planned row as it is shown and kept: its fate, without what only the commit needs. */
import type { FieldChange, PlannedCell, PlannedRow, RowIssue, RowOutcome } from '@intake/shared';

export interface ShownRow {
  readonly rowNumber: number;
  readonly outcome: RowOutcome;
  /** Every mapped cell but passwords; once committed, of rows in error only. */
  readonly cells: readonly PlannedCell[];
  readonly issues: readonly RowIssue[];
  readonly changes: readonly FieldChange[];
  readonly unchanged: boolean;
  readonly inTrash: boolean;
  /** The internal ID of who is synchronised, or was created. */
  readonly userId: string | null;
}

/** A row of a preview. */
export function shownRow(row: PlannedRow): ShownRow {
  const { rowNumber, outcome, cells } = row;
  const common = { rowNumber, outcome, cells, issues: [], changes: [], unchanged: false, inTrash: false, userId: null };
  switch (row.outcome) {
    case 'CREATE':
      return common;
    case 'SYNCHRONISE':
      return { ...common, changes: row.changes, unchanged: row.unchanged, inTrash: row.inTrash, userId: row.id };
    case 'ERROR':
      return { ...common, issues: row.issues };
  }
}

/** A row of a committed run: what went in is stored as a user by now, so only faulty cells are kept. */
export function committedRow(row: PlannedRow, createdId: string | undefined): ShownRow {
  const shown = shownRow(row);
  return { ...shown, cells: row.outcome === 'ERROR' ? shown.cells : [], userId: createdId ?? shown.userId };
}
