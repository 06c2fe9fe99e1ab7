/** Issues and mapping problems as sentences for people: *Field: what is wrong*. */
import type { ChangedField } from './import-plan.js';
import type { RowIssue } from './issues.js';
import type { Language } from './languages.js';
import type { MappingProblem } from './map-columns.js';
import { messages } from './messages/in-language.js';
import type { IssueContext } from './messages/messages.js';
import { userField } from './user-fields.js';

/** An issue as a sentence: `Username: spaces not allowed`; without a label where the whole row is meant. */
export function issueSentence(issue: RowIssue, language: Language): string {
  const whatIsWrong = messages(language).issues[issue.code](contextOf(issue));
  return issue.field === undefined ? whatIsWrong : `${userField(issue.field).label[language]}: ${whatIsWrong}`;
}

/** A mapping problem as a sentence: `No column is mapped to the required field "Email"`. */
export function mappingProblemSentence({ kind, field, column = '' }: MappingProblem, language: Language): string {
  return messages(language).mappingProblems[kind](userField(field).label[language], column);
}

/** The name of what can change on a user: a field's label, or the word for role or hierarchies. */
export function changedFieldLabel(field: ChangedField, language: Language): string {
  return field === 'ROLE' || field === 'HIERARCHIES' ? messages(language).changedFields[field] : userField(field).label[language];
}

function contextOf({ field, otherRows = [], otherRowCount = otherRows.length }: RowIssue): IssueContext {
  const definition = field === undefined ? undefined : userField(field);
  return {
    limit: definition?.limit,
    innerSpacesAllowed: definition?.spaces === 'NOT_AT_ENDS',
    wholeRow: field === undefined,
    otherRows,
    moreRows: Math.max(0, otherRowCount - otherRows.length),
  };
}
