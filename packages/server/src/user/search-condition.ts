/** What a search asks of every user that it finds. */
import { queryWords } from '@intake/shared';

/** All that is given must hold. */
export interface UserFilter {
  /** Words, each of which begins a word of a name, the username, the email address or the user ID. */
  readonly search?: string;
  /** Member of any of these. */
  readonly hierarchyIds?: readonly string[];
  readonly roleId?: string;
  readonly specialNeeds?: boolean;
  /** Created or synchronised by this import. */
  readonly importRunId?: string;
  /** In the trash can, or else outside it. */
  readonly trash: boolean;
}

export type Condition =
  | { readonly kind: 'WORD'; readonly word: string }
  | { readonly kind: 'HIERARCHIES'; readonly ids: readonly string[] }
  | { readonly kind: 'IMPORT_RUN'; readonly id: string }
  | { readonly kind: 'ROLE'; readonly id: string }
  | { readonly kind: 'SPECIAL_NEEDS'; readonly value: boolean };

/** The filter's conditions but for the trash can. */
export function conditionsOf({ search = '', hierarchyIds, roleId, specialNeeds, importRunId }: UserFilter): Condition[] {
  const conditions: Condition[] = queryWords(search).map((word) => ({ kind: 'WORD', word }));
  if (hierarchyIds !== undefined) conditions.push({ kind: 'HIERARCHIES', ids: [...new Set(hierarchyIds)].sort() });
  if (importRunId !== undefined) conditions.push({ kind: 'IMPORT_RUN', id: importRunId });
  if (roleId !== undefined) conditions.push({ kind: 'ROLE', id: roleId });
  if (specialNeeds !== undefined) conditions.push({ kind: 'SPECIAL_NEEDS', value: specialNeeds });
  return conditions;
}

/** The first text behind all words that begin with this one: no stored word holds U+10FFFF, and nothing sorts behind it. */
export function endOfBeginning(word: string): string {
  return `${word}\u{10FFFF}`;
}
