/** What is filtered and counted of a planned row, in clear and short: it is stored beside the encrypted rows. */
import type { IssueCode, PlannedRow, RowOutcome } from '@intake/shared';

/** Row number, outcome, whether unchanged and in the trash can (0 or 1), issue codes. */
export type RowMark = readonly [rowNumber: number, outcome: RowOutcome, unchanged: 0 | 1, inTrash: 0 | 1, issues: readonly IssueCode[]];

/** The mark of a planned row. */
export function rowMark(row: PlannedRow): RowMark {
  const synchronised = row.outcome === 'SYNCHRONISE' ? row : undefined;
  const issues = row.outcome === 'ERROR' ? [...new Set(row.issues.map(({ code }) => code))] : [];
  return [row.rowNumber, row.outcome, synchronised?.unchanged === true ? 1 : 0, synchronised?.inTrash === true ? 1 : 0, issues];
}
