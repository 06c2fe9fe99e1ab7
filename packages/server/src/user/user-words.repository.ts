/** Writes the words by which users are found, in bulk. */
import { searchWords, type SearchableUser } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { forKeys, insertRows, selectByKeys } from '../database/bulk.js';

export interface UserWithWords extends SearchableUser {
  readonly id: string;
}

/** Stores the words of users who have none yet. */
export async function insertUserWords(manager: EntityManager, users: readonly UserWithWords[]): Promise<void> {
  await insertWords(manager, users.map(withWords));
}

/** Stores the words of users instead of those that they had; where these are the same, nothing is written. */
export async function replaceUserWords(manager: EntityManager, users: readonly UserWithWords[]): Promise<void> {
  const stored = await storedWords(
    manager,
    users.map(({ id }) => id),
  );
  const changed = users.map(withWords).filter(({ id, words }) => !isSame(words, stored.get(id)));
  await forKeys(
    manager,
    changed.map(({ id }) => id),
    (places) => `DELETE FROM user_words WHERE user_id IN (${places})`,
  );
  await insertWords(manager, changed);
}

interface WordsOfUser {
  readonly id: string;
  readonly words: readonly string[];
}

function withWords(user: UserWithWords): WordsOfUser {
  return { id: user.id, words: searchWords(user) };
}

/** User by user: the database looks each of them up, and finds the one it just had at hand. */
async function insertWords(manager: EntityManager, users: readonly WordsOfUser[]): Promise<void> {
  const rows = users.flatMap(({ id, words }) => words.map((word) => [word, id]));
  await insertRows(manager, { table: 'user_words', columns: ['word', 'user_id'] }, rows);
}

async function storedWords(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const statement = (places: string) => `SELECT user_id, word FROM user_words WHERE user_id IN (${places})`;
  const words = new Map<string, Set<string>>();
  for (const { user_id: id, word } of await selectByKeys<{ user_id: string; word: string }>(manager, ids, statement)) {
    words.set(id, (words.get(id) ?? new Set()).add(word));
  }
  return words;
}

function isSame(words: readonly string[], stored: ReadonlySet<string> | undefined): boolean {
  return words.length === (stored?.size ?? 0) && words.every((word) => stored?.has(word));
}
