/** What a search asks of every user that it finds, and how a single user is checked for it. */
import { queryWords } from '@intake/shared';
import type { Engine } from '../database/dialect.js';
import { byIndex, isAnyOf, sql, type Sql } from './search-sql.js';

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

/**
 * That a user meets the condition: by the ID's column, or by the columns of `users u` where `looksAt` says ROW.
 */
export interface Check {
  readonly looksAt: 'ID' | 'ROW';
  readonly holds: (engine: Engine, id: string) => Sql;
}

/** How one user is checked for a condition. */
export function checkOf(condition: Condition): Check {
  switch (condition.kind) {
    case 'WORD':
      return { looksAt: 'ID', holds: (engine, id) => hasRow(`user_words w${byIndex(engine, 'ix_user_words_user')}`, `w.user_id = ${id}`, sql('w.word >= ? AND w.word < ?', [condition.word, endOfBeginning(condition.word)])) };
    case 'HIERARCHIES':
      return { looksAt: 'ID', holds: (engine, id) => hasRow(`memberships m${byIndex(engine, 'PRIMARY')}`, `m.user_id = ${id}`, isMemberOf(engine, condition.ids)) };
    case 'IMPORT_RUN':
      return { looksAt: 'ID', holds: (engine, id) => hasRow(`import_run_users i${byIndex(engine, 'PRIMARY')}`, `i.user_id = ${id}`, sql('i.run_id = ?', [condition.id])) };
    case 'ROLE':
      return { looksAt: 'ROW', holds: () => sql('u.role_id = ?', [condition.id]) };
    case 'SPECIAL_NEEDS':
      return { looksAt: 'ROW', holds: () => sql('u.special_needs = ?', [condition.value]) };
  }
}

/** The sign keeps the embedded engine from seeking each of thousands of hierarchies rather than look at the user's few. */
function isMemberOf(engine: Engine, ids: readonly string[]): Sql {
  return isAnyOf(engine, engine === 'embedded' ? '+m.hierarchy_id' : 'm.hierarchy_id', ids);
}

/** As a value rather than with EXISTS, which MariaDB and MySQL turn into joins in an order of their choice. */
function hasRow(table: string, isUser: string, { text, values }: Sql): Sql {
  return sql(`1 = (SELECT 1 FROM ${table} WHERE ${isUser} AND ${text} LIMIT 1)`, values);
}
