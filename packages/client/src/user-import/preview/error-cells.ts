/** The cells of a row in error: which are shown to be put right, and which only for whoever wonders whose row it is. */
import { USER_FIELDS, type UserField } from '@intake/shared';
import type { ImportRowShownFragment } from '../../generated/user-import.js';
import type { RowEdits } from '../cell-edits.js';

export interface ErrorCell {
  readonly field: UserField;
  /** As in the file, or as corrected before; null for a password, which nobody is shown. */
  readonly text: string | null;
  /** Sentences of what is wrong with it. */
  readonly faults: readonly string[];
  /** What was typed since; undefined where nothing was. */
  readonly edit: string | undefined;
}

type Row = Pick<ImportRowShownFragment, 'cells' | 'issues'>;

/** All mapped cells of the row, and those of passwords that are wrong, in the fields' order. */
export function errorCells({ cells, issues }: Row, edits: RowEdits | undefined): ErrorCell[] {
  const texts = new Map(cells.map(({ field, text }) => [field, text]));
  const isThere = (field: UserField) => texts.has(field) || issues.some((issue) => issue.field === field);
  return USER_FIELDS.filter(isThere).map((field) => ({
    field,
    text: texts.get(field) ?? null,
    faults: issues.filter((issue) => issue.field === field).map(({ message }) => message),
    edit: edits?.get(field),
  }));
}

/** Whether a cell is one to look at: it is wrong, or was when it was edited. */
export function needsCare({ faults, edit }: ErrorCell): boolean {
  return faults.length > 0 || edit !== undefined;
}

/** Sentences of what is wrong with the row as a whole. */
export function rowFaults({ issues }: Pick<Row, 'issues'>): string[] {
  return issues.flatMap(({ field, message }) => (field === null ? [message] : []));
}
