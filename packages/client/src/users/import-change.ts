/** What an import changed of a field, as people read it. */
import { changedFieldLabel, type Language, messages, USER_FIELDS } from '@intake/shared';

export interface ImportChange {
  /** A UserField, or ROLE or HIERARCHIES. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

const KNOWN = [...USER_FIELDS, 'ROLE', 'HIERARCHIES'] as const;

/** The field's label; of a field that this version doesn't know, its name. */
export function changeLabel(field: string, language: Language): string {
  const known = KNOWN.find((name) => name === field);
  return known === undefined ? field : changedFieldLabel(known, language);
}

/** The value in words; null where there is none. */
export function changedValue(field: string, value: string | null, language: Language): string | null {
  if (value === null || value === '') return null;
  if (field === 'EXTRA_TIME_PERCENTAGE') return `${value}%`;
  if (field !== 'SPECIAL_NEEDS') return value;
  const { yes, no } = messages(language);
  return value === 'true' ? yes : no;
}
