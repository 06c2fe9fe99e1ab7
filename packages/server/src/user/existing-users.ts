/** The users that a mutation names. */
import type { EntityManager } from 'typeorm';
import { refuse } from '../graphql/errors.js';
import type { UserEntity } from './user.entity.js';
import { usersByIds } from './users.repository.js';

const NO_SUCH_USER = { EN: 'This user does not exist, or no longer does', NL: 'Deze gebruiker bestaat niet (meer)' };

/** The users with these IDs, the trash can included; refuses with NOT_FOUND if one of them isn't there. */
export async function existingUsers(manager: EntityManager, ids: readonly string[]): Promise<UserEntity[]> {
  const found = await usersByIds(manager, ids);
  return found.map((user) => user ?? refuse('NOT_FOUND', { sentence: NO_SUCH_USER }));
}

/** The users with these IDs; refuses with NOT_FOUND if one of them isn't there, or lies in the trash can. */
export async function activeUsers(manager: EntityManager, ids: readonly string[]): Promise<UserEntity[]> {
  const users = await existingUsers(manager, ids);
  if (users.some(({ deletedAt }) => deletedAt !== null)) refuse('NOT_FOUND', { sentence: IN_TRASH });
  return users;
}

const IN_TRASH = {
  EN: 'This user is in the trash can: restore the user first',
  NL: 'Deze gebruiker ligt in de prullenbak: zet de gebruiker eerst terug',
};

/** The user with this ID; refuses with NOT_FOUND where there is none, or the user lies in the trash can. */
export async function activeUser(manager: EntityManager, id: string): Promise<UserEntity> {
  const [user] = await activeUsers(manager, [id]);
  return user ?? refuse('NOT_FOUND', { sentence: NO_SUCH_USER });
}
