/** Users as a mutation answers with them: read anew, after it is done. */
import type { SignedInContext } from '../graphql/context.js';
import { existingUsers } from './existing-users.js';
import type { UserEntity } from './user.entity.js';

/** The users with these IDs, in their order; refuses with NOT_FOUND if one is gone by now. */
export function shownUsers({ database }: SignedInContext, ids: readonly string[]): Promise<UserEntity[]> {
  return existingUsers(database.reads, ids);
}

/** The user with this ID; refuses with NOT_FOUND if gone by now. */
export async function shownUser(context: SignedInContext, id: string): Promise<UserEntity> {
  const [user] = await shownUsers(context, [id]);
  if (user === undefined) throw new Error('A user that exists is not shown');
  return user;
}
