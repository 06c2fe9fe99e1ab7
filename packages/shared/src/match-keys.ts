/** What identifies a user in a file, as it is compared. */
import { identifierKey } from './identifiers.js';
import type { FieldValues } from './user-fields.js';

/** The fields that no two users share. */
export const KEY_FIELDS = ['USERNAME', 'USER_ID', 'SYNCHRONISATION_KEY'] as const;

export type KeyField = (typeof KEY_FIELDS)[number];

/** Undefined where the cell is empty or faulty. */
export type MatchKeys = Readonly<Record<KeyField, string | undefined>>;

/** The keys of a row's values. */
export function matchKeys(values: Partial<FieldValues>): MatchKeys {
  const key = (field: KeyField) => {
    const value = values[field];
    return value === undefined ? undefined : identifierKey(value);
  };
  return { USERNAME: key('USERNAME'), USER_ID: key('USER_ID'), SYNCHRONISATION_KEY: key('SYNCHRONISATION_KEY') };
}
