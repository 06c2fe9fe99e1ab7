/** Rows of a sheet to an import's draft: values, the issues that the file alone shows, and the keys to look up. */
import { findDuplicates } from './find-duplicates.js';
import type { PasswordSource, PlannedCell } from './import-plan.js';
import type { RowIssue } from './issues.js';
import type { ColumnMapping } from './map-columns.js';
import { matchKeys, type KeyField, type MatchKeys } from './match-keys.js';
import { parseRow } from './parse-row.js';
import { readCells, type CellCorrection } from './read-cells.js';
import type { FieldValues, UserField } from './user-fields.js';
import type { SheetRow } from './workbook.js';

/** What an import sets for every row, over the file. */
export interface ForAllRows {
  /** Null: each row's own. */
  readonly specialNeeds: boolean | null;
  readonly extraTimePercentage: number | null;
}

/** A sheet's rows and how they are to be taken. */
export interface DraftSource {
  /** Rows with text in the sheet's order; those up to the header row are passed over. */
  readonly rows: readonly SheetRow[];
  readonly headerRowNumber: number;
  /** As `checkMapping` approves of it. */
  readonly mapping: readonly ColumnMapping[];
  readonly passwords: PasswordSource;
  readonly forAll: ForAllRows;
  readonly corrections: readonly CellCorrection[];
  readonly removeSpaces: readonly UserField[];
}

export interface DraftRow {
  readonly rowNumber: number;
  /** Every mapped cell but passwords, in the fields' order. */
  readonly cells: readonly PlannedCell[];
  /** Of the cells that are filled and right. */
  readonly values: Partial<FieldValues>;
  readonly keys: MatchKeys;
  readonly issues: readonly RowIssue[];
}

export interface ImportDraft {
  /** Every row in which a mapped cell has text, once, in order. */
  readonly rows: readonly DraftRow[];
}

/** Drafts an import; the same rows give the same draft. */
export function draftImport(source: DraftSource): ImportDraft {
  const rows = readCells(source).map((row) => ({ ...row, ...parseRow(row, source) }));
  const keyed = rows.map((row) => ({ ...row, keys: matchKeys(row.values) }));
  const duplicates = findDuplicates(keyed);
  return {
    rows: keyed.map(({ rowNumber, cells, values, keys, issues }, index) => ({
      rowNumber,
      cells: cells.filter(({ field }) => field !== 'PASSWORD').map(({ field, text }) => ({ field, text })),
      values,
      keys,
      issues: [...issues, ...(duplicates.get(index) ?? [])],
    })),
  };
}

/** The keys of one field that a draft asks for, each once, in order: what is looked up and locked. */
export function keysToLookUp(draft: ImportDraft, field: KeyField): string[] {
  const keys = new Set<string>();
  for (const row of draft.rows) {
    const key = row.keys[field];
    if (key !== undefined) keys.add(key);
  }
  return [...keys].sort();
}
