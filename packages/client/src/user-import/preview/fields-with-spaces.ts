/** The fields out of which spaces could be taken in all rows at once. */
import { parseText, removeForbiddenSpaces, USER_FIELDS, type UserField } from '@intake/shared';
import type { ImportRowShownFragment, ImportRunShownFragment } from '../../generated/user-import.js';

type IssueCounts = ImportRunShownFragment['issueCounts'];
type Row = Pick<ImportRowShownFragment, 'cells' | 'issues'>;

/** Fields with a space that isn't allowed, by the counts of the run, or by a row that is there; in the fields' order. */
export function fieldsWithSpaces(issueCounts: IssueCounts, rows: readonly Row[]): UserField[] {
  const counted = issueCounts.flatMap(({ field, code }) => (code === 'SPACES_NOT_ALLOWED' && field !== null ? [field] : []));
  const found = new Set([...counted, ...rows.flatMap(fieldsPutRight)]);
  return USER_FIELDS.filter((field) => found.has(field));
}

// A mail address with a space at an end is no valid address: only the text tells that the space is all that is wrong.
function fieldsPutRight({ cells, issues }: Row): UserField[] {
  const faulty = new Set(issues.flatMap(({ field, code }) => (code === 'INVALID_EMAIL' ? [field] : [])));
  return cells.flatMap(({ field, text }) => (faulty.has(field) && text !== null && isPutRight(field, text) ? [field] : []));
}

function isPutRight(field: UserField, text: string): boolean {
  const mended = removeForbiddenSpaces(field, text);
  return mended !== text && parseText(field, mended).ok;
}
