/** A token as it is filled in, and what of it is wrong. */
import type { Permission } from '@intake/shared';
import { endOf, isPossible, type Lifetime, lastDayOf } from './lifetimes.js';

export interface TokenDraft {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly lifetime: Lifetime;
}

/** What is sent. */
export interface WantedToken {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly expiresAt: string;
}

/** As a new token begins: long enough to be of use, and not for ever. */
export const NEW_TOKEN: TokenDraft = { name: '', permissions: [], lifetime: { choice: 90, date: '' } };

/** The fields that are not filled in, or not as they may be. */
export function faultsOf({ name, permissions, lifetime }: TokenDraft, now: Date): ReadonlySet<keyof TokenDraft> {
  const faults = new Set<keyof TokenDraft>();
  if (name.trim() === '') faults.add('name');
  if (permissions.length === 0) faults.add('permissions');
  if (!isPossible(lastDayOf(lifetime, now), now)) faults.add('lifetime');
  return faults;
}

/** What to send of a draft without faults. */
export function wantedToken({ name, permissions, lifetime }: TokenDraft, now: Date): WantedToken {
  return { name: name.trim(), permissions, expiresAt: endOf(lastDayOf(lifetime, now)).toISOString() };
}
