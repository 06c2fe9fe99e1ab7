/** Writes the words by which users are found, in bulk. */
import { searchWords, type SearchableUser } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { forKeys, insertRows } from '../database/bulk.js';

export interface UserWithWords extends SearchableUser {
  readonly id: string;
}

const TABLE = { table: 'user_words', columns: ['word', 'user_id'] } as const;

/** Stores the words of users who have none yet. */
export async function insertUserWords(manager: EntityManager, users: readonly UserWithWords[]): Promise<void> {
  await insertRows(manager, TABLE, users.flatMap(wordRows).sort(inKeyOrder));
}

/** Stores the words of users instead of those that they had. */
export async function replaceUserWords(manager: EntityManager, users: readonly UserWithWords[]): Promise<void> {
  const ids = users.map(({ id }) => id);
  await forKeys(manager, ids, (places) => `DELETE FROM user_words WHERE user_id IN (${places})`);
  await insertUserWords(manager, users);
}

type WordRow = [word: string, userId: string];

function wordRows(user: UserWithWords): WordRow[] {
  return searchWords(user).map((word) => [word, user.id]);
}

/** Neighbours in the table are written together, which is quicker. */
function inKeyOrder([word, id]: WordRow, [otherWord, otherId]: WordRow): number {
  if (word !== otherWord) return word < otherWord ? -1 : 1;
  return id < otherId ? -1 : 1;
}
