/** Finds identifiers that another user has, the trash can included. */
import type { UserProperties } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import type { InputCheck } from '../graphql/input-check.js';
import { derivedColumns, usersWithKeysOf } from './users.repository.js';

const KEYS = { username: 'usernameKey', userId: 'userIdKey', synchronisationKey: 'synchronisationKeyKey' } as const;

/** Adds IN_USE to the check for each identifier of the user that one with another ID has. */
export async function checkKeysFree(
  manager: EntityManager,
  { id, properties }: { id: string; properties: UserProperties },
  check: InputCheck,
): Promise<void> {
  const own = derivedColumns(properties);
  const others = (await usersWithKeysOf(manager, properties)).filter((user) => user.id !== id);
  for (const field of ['username', 'userId', 'synchronisationKey'] as const) {
    const key = KEYS[field];
    if (own[key] !== null && others.some((user) => user[key] === own[key])) check.add(field, 'IN_USE');
  }
}
