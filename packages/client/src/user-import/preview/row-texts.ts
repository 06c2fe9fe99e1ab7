/** What the lists say of a row: who it is, and where it goes. */
import { changedFieldLabel, type ChangedField, type Language, messages, SUB_LEVELS, USER_FIELDS } from '@intake/shared';
import type { ImportRowShownFragment } from '../../generated/user-import.js';

type Names = Pick<ImportRowShownFragment, 'firstName' | 'lastName' | 'username' | 'user'>;

/** First and last name, of the file or else of the user; empty where neither has one. */
export function fullName({ firstName, lastName, user }: Names): string {
  const names = [firstName ?? user?.firstName, lastName ?? user?.lastName].map((name) => name?.trim() ?? '');
  return names.filter(Boolean).join(' ');
}

/** The sub-levels of the row, below the start hierarchy. */
export function subLevels({ cells }: Pick<ImportRowShownFragment, 'cells'>): string[] {
  return SUB_LEVELS.flatMap((level) => cells.find(({ field }) => field === level)?.text?.trim() ?? []).filter(Boolean);
}

export interface ShownChange {
  readonly field: ChangedField;
  readonly label: string;
  /** Null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Whether `after` comes beside what is there, which isn't told. */
  readonly isAdded: boolean;
}

type Change = ImportRowShownFragment['changes'][number];

/** Of the API. */
const LIST_SEPARATOR = ', ';

const CHANGED_FIELDS: readonly ChangedField[] = [...USER_FIELDS, 'ROLE', 'HIERARCHIES'];

/** The changes of a row in the reader's language. */
export function shownChanges(changes: readonly Change[], language: Language): ShownChange[] {
  return changes.flatMap(({ field: name, before, after }): ShownChange[] => {
    const field = CHANGED_FIELDS.find((known) => known === name);
    if (field === undefined) return [];
    const label = changedFieldLabel(field, language);
    if (field === 'HIERARCHIES') return [{ field, label, before: null, after: addedPaths(before, after), isAdded: true }];
    const text = (value: string | null) => inWords(field, value, language);
    return [{ field, label, before: text(before), after: text(after), isAdded: false }];
  });
}

function inWords(field: ChangedField, text: string | null, language: Language): string | null {
  if (text === null || text === '') return null;
  if (field === 'SPECIAL_NEEDS') return messages(language)[text === 'true' ? 'yes' : 'no'];
  return field === 'EXTRA_TIME_PERCENTAGE' ? `${text}%` : text;
}

/** Memberships are added to, never taken away: what was there stands in both lists, and would only be in the way. */
function addedPaths(before: string | null, after: string | null): string | null {
  const kept = new Set(before?.split(LIST_SEPARATOR));
  const added = after?.split(LIST_SEPARATOR).filter((path) => !kept.has(path)) ?? [];
  return added.length === 0 ? after : added.join(LIST_SEPARATOR);
}
