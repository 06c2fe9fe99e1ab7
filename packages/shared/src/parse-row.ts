/** Judges a row by itself: each cell by its field's rules, then the cells that depend on each other. */
import { parseCell } from './cell-parsers.js';
import type { DraftSource } from './draft-import.js';
import type { RowIssue } from './issues.js';
import type { MappedCell, MappedRow } from './read-cells.js';
import { SUB_LEVELS, type FieldValues, type UserField } from './user-fields.js';

type Settings = Pick<DraftSource, 'passwords' | 'forAll'>;

export interface ParsedRow {
  readonly values: Partial<FieldValues>;
  /** At most one a field, in the fields' order. */
  readonly issues: readonly RowIssue[];
}

/** The values of a row's right cells, and the issues of the others. */
export function parseRow(row: MappedRow, settings: Settings): ParsedRow {
  const values: Partial<FieldValues> = {};
  const issues: RowIssue[] = [];
  for (const cell of row.cells) {
    if (isLookedAt(cell.field, settings)) parseInto(values, issues, cell);
  }
  setForAll(values, settings);
  const faulty = new Set(issues.map(({ field }) => field));
  const dependent = [...missingLevels(values, faulty), ...needlessExtraTime(values, faulty)];
  return { values, issues: [...issues, ...dependent] };
}

function isLookedAt(field: UserField, { passwords, forAll }: Settings): boolean {
  switch (field) {
    case 'PASSWORD':
      return passwords === 'FILE';
    case 'SPECIAL_NEEDS':
      return forAll.specialNeeds === null;
    case 'EXTRA_TIME_PERCENTAGE':
      return forAll.extraTimePercentage === null;
    default:
      return true;
  }
}

function parseInto(values: Partial<FieldValues>, issues: RowIssue[], { field, cell }: MappedCell): void {
  const parsed = parseCell(field, cell);
  if (!parsed.ok) issues.push({ field, code: parsed.code });
  else if (parsed.value !== undefined) Object.assign(values, { [field]: parsed.value });
}

function setForAll(values: Partial<FieldValues>, { forAll }: Settings): void {
  if (forAll.specialNeeds !== null) values.SPECIAL_NEEDS = forAll.specialNeeds;
  if (forAll.extraTimePercentage !== null) values.EXTRA_TIME_PERCENTAGE = forAll.extraTimePercentage;
}

/** A level needs the one above it; below a faulty cell nothing is judged. */
function missingLevels(values: Partial<FieldValues>, faulty: ReadonlySet<UserField | undefined>): RowIssue[] {
  const issues: RowIssue[] = [];
  let above: 'filled' | 'empty' | 'faulty' = 'filled';
  for (const field of SUB_LEVELS) {
    const filled: boolean = values[field] !== undefined;
    const orphan: boolean = filled && above === 'empty';
    if (orphan) issues.push({ field, code: 'LEVEL_MISSING' });
    above = orphan || faulty.has(field) ? 'faulty' : filled ? 'filled' : 'empty';
  }
  return issues;
}

/** Extra time where the row itself says that there are no special needs; where it says nothing, the stored user decides. */
function needlessExtraTime(values: Partial<FieldValues>, faulty: ReadonlySet<UserField | undefined>): RowIssue[] {
  if (values.SPECIAL_NEEDS !== false || faulty.has('EXTRA_TIME_PERCENTAGE')) return [];
  return (values.EXTRA_TIME_PERCENTAGE ?? 0) > 0 ? [{ field: 'EXTRA_TIME_PERCENTAGE', code: 'NEEDS_SPECIAL_NEEDS' }] : [];
}
