/** What is wrong in the form of a user, by the rules that an import's cells are checked by. */
import { type IssueCode, issueSentence, type Language, parseText, type UserField } from '@intake/shared';
import type { UserDraft, UserTexts } from './user-draft.js';

export type FormField = keyof UserDraft;

export type FormIssues = Readonly<Partial<Record<FormField, IssueCode>>>;

/** The domain's name of what is typed. */
export const USER_FIELD_OF: Readonly<Record<keyof UserTexts, UserField>> = {
  firstName: 'FIRST_NAME',
  lastName: 'LAST_NAME',
  username: 'USERNAME',
  userId: 'USER_ID',
  email: 'EMAIL',
  password: 'PASSWORD',
  extraTimePercentage: 'EXTRA_TIME_PERCENTAGE',
  synchronisationKey: 'SYNCHRONISATION_KEY',
  timeZone: 'TIME_ZONE',
};

/** What is wrong before whoever types is done is said at once; the rest when they leave the field. */
const SAID_AT_ONCE: ReadonlySet<IssueCode> = new Set(['SPACES_NOT_ALLOWED', 'INVALID_CHARACTERS', 'TOO_LONG']);

export function isText(field: FormField): field is keyof UserTexts {
  return field in USER_FIELD_OF;
}

/** All that is wrong. A new user is to be in a hierarchy; one who exists may have lost the last. */
export function issuesOf(draft: UserDraft, { isNew }: { isNew: boolean }): FormIssues {
  const issues: Partial<Record<FormField, IssueCode>> = {};
  for (const field of Object.keys(draft) as FormField[]) {
    const code = isText(field) ? textIssue(draft, field) : undefined;
    if (code !== undefined) issues[field] = code;
  }
  if (draft.roleId === null) issues.roleId = 'REQUIRED';
  if (isNew && draft.memberships.length === 0) issues.memberships = 'REQUIRED';
  return issues;
}

function textIssue(draft: UserDraft, field: keyof UserTexts): IssueCode | undefined {
  // Without special needs the field isn't there, and counts as empty.
  if (field === 'extraTimePercentage' && !draft.specialNeeds) return undefined;
  const parsed = parseText(USER_FIELD_OF[field], draft[field]);
  return parsed.ok ? undefined : parsed.code;
}

/** The issues to show by now: of fields that were left, and those that are said at once. */
export function issuesToShow(issues: FormIssues, left: ReadonlySet<FormField>): FormIssues {
  const shown = Object.entries(issues).filter(([field, code]) => left.has(field as FormField) || SAID_AT_ONCE.has(code));
  return Object.fromEntries(shown);
}

/** What is wrong with a field, in a sentence. */
export function formIssueSentence(field: FormField, code: IssueCode, language: Language): string {
  return issueSentence(isText(field) ? { field: USER_FIELD_OF[field], code } : { code }, language);
}
