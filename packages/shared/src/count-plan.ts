/** Counts what a plan holds, for the summary and the list of issues. */
import type { ImportRunSummary, IssueCountEntry, PlannedRow, RowOutcome } from './import-plan.js';

/** How many rows have which fate. */
export function summarise(rows: readonly PlannedRow[]): Omit<ImportRunSummary, 'newHierarchies'> {
  const withOutcome = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length;
  const synchronised = rows.flatMap((row) => (row.outcome === 'SYNCHRONISE' ? [row] : []));
  return {
    rows: rows.length,
    create: withOutcome('CREATE'),
    synchronise: synchronised.length,
    error: withOutcome('ERROR'),
    unchanged: synchronised.filter(({ unchanged }) => unchanged).length,
    inTrash: synchronised.filter(({ inTrash }) => inTrash).length,
  };
}

/** How many rows have which issue in which field: most first, then in the order in which they first occur. */
export function countIssues(rows: readonly PlannedRow[]): IssueCountEntry[] {
  const counts = new Map<string, IssueCountEntry>();
  for (const row of rows) {
    for (const { field, code } of row.outcome === 'ERROR' ? row.issues : []) {
      const name = `${field ?? ''} ${code}`;
      counts.set(name, { field: field ?? null, code, rows: (counts.get(name)?.rows ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((one, other) => other.rows - one.rows);
}
