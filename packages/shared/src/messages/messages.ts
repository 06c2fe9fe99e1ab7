/** What there is to say in every language: a sentence or word that a language lacks doesn't compile. */
import type { Permission, RoleType } from '../access.js';
import type { ChangedField, RowOutcome } from '../import-plan.js';
import type { ImportStatus } from '../import-status.js';
import type { IssueCode } from '../issues.js';
import type { MappingProblem } from '../map-columns.js';
import type { UserField } from '../user-fields.js';

/** What the sentence of an issue may mention. */
export interface IssueContext {
  /** The most characters that the field takes; undefined where it has no such limit. */
  readonly limit: number | undefined;
  /** Whether the field refuses spaces at its ends only. */
  readonly innerSpacesAllowed: boolean;
  /** Whether the row as a whole is meant, and not one field. */
  readonly wholeRow: boolean;
  /** Numbers of other rows with the same value: some of them, ascending. */
  readonly otherRows: readonly number[];
  /** How many other rows there are beside those named. */
  readonly moreRows: number;
}

export interface Messages {
  /** What is wrong, without the field's label. */
  readonly issues: Readonly<Record<IssueCode, (context: IssueContext) => string>>;
  /** By the field's label and the column's letter. */
  readonly mappingProblems: Readonly<Record<MappingProblem['kind'], (label: string, column: string) => string>>;
  readonly roleTypes: Readonly<Record<RoleType, string>>;
  readonly permissions: Readonly<Record<Permission, string>>;
  readonly importStatuses: Readonly<Record<ImportStatus, string>>;
  readonly outcomes: Readonly<Record<RowOutcome, string>>;
  /** Of what can change on a user and is no field of the file. */
  readonly changedFields: Readonly<Record<Exclude<ChangedField, UserField>, string>>;
  readonly yes: string;
  readonly no: string;
}

/** Words as people list them: `5, 7 and 9`. */
export function listed(words: readonly string[], and: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}
