/** The table of issue codes, and what an issue is: a code and the field it is about, never a sentence. */
import { USER_FIELDS, type UserField } from './user-fields.js';

/** In the order of precedence: a field shows the first that applies. Source: the domain's rules. */
export const ISSUE_CODES = [
  'CELL_ERROR',
  'NUMBER_LOST_DIGITS',
  'REQUIRED',
  'INVALID_CHARACTERS',
  'SPACES_NOT_ALLOWED',
  'TOO_LONG',
  'TOO_SHORT',
  'TOO_COMMON',
  'INVALID_EMAIL',
  'INVALID_YES_NO',
  'INVALID_PERCENTAGE',
  'INVALID_TIME_ZONE',
  'LEVEL_MISSING',
  'NEEDS_SPECIAL_NEEDS',
  'DUPLICATE_IN_FILE',
  'IN_USE',
  'NOT_PERMITTED',
  'OWN_ROLE',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** What is wrong in a row. */
export interface RowIssue {
  /** Undefined where the whole row is meant. */
  readonly field?: UserField;
  readonly code: IssueCode;
  /** For DUPLICATE_IN_FILE: the other rows, the first three of them, and how many there are in all. */
  readonly otherRows?: readonly number[];
  readonly otherRowCount?: number;
}

/** A row's issues as people read the row: field by field, then what is wrong with the whole of it. */
export function inFieldOrder(issues: readonly RowIssue[]): RowIssue[] {
  const place = ({ field }: RowIssue) => (field === undefined ? USER_FIELDS.length : USER_FIELDS.indexOf(field));
  return [...issues].sort((one, other) => place(one) - place(other));
}
