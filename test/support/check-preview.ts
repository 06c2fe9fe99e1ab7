/** Compares a run's preview with what a case says of it. */
import { expect } from 'vitest';
import type { ExpectedRow, ImportCase } from './case.js';
import type { Run, RunRow } from './import-run.js';

const NO_ROWS = { create: 0, synchronise: 0, error: 0, unchanged: 0, inTrash: 0, newHierarchies: 0 };

/** Fails the test where they differ. */
export function checkPreview(run: Run, { summary, rows = {}, newHierarchies = [] }: NonNullable<ImportCase['preview']>): void {
  if (summary !== undefined) {
    const counts = { ...NO_ROWS, ...summary };
    expect(run.summary).toEqual({ ...counts, rows: counts.create + counts.synchronise + counts.error });
  }
  expect(run.rows.totalCount).toBe(run.summary.rows);
  expect([...run.newHierarchies].map(String).sort()).toEqual([...newHierarchies].map(String).sort());
  const shown = new Map(run.rows.nodes.map((row) => [String(row.rowNumber), row]));
  for (const [number, expected] of Object.entries(rows)) {
    expect({ [number]: fate(shown.get(number), expected) }).toEqual({ [number]: normal(expected) });
  }
}

/** What happens to a row, in the words of the cases and in as much detail as the case has. */
function fate(row: RunRow | undefined, expected: ExpectedRow): unknown {
  if (row === undefined) return 'not in the preview';
  if (typeof expected === 'string') return word(row);
  const inTrash = row.inTrash;
  if (row.outcome === 'ERROR') return { error: row.issues.map(({ field, code }) => [field ?? '', code]).sort(), inTrash };
  if (row.outcome === 'CREATE' || row.unchanged) return word(row);
  return { synchronise: row.changes.map(({ field, before, after }) => [field, [before, after]]).sort(), inTrash };
}

function word({ outcome, unchanged }: RunRow): string {
  return unchanged ? 'unchanged' : outcome.toLowerCase();
}

/** The same shape for what a case says. */
function normal(expected: ExpectedRow): unknown {
  if (typeof expected === 'string') return expected;
  const { inTrash = false, ...outcome } = expected;
  const sorted = Object.entries(outcome).map(([name, fields]: [string, object]) => [name, Object.entries(fields).sort()]);
  return { ...Object.fromEntries(sorted), inTrash };
}
