/** The users to whom somebody may give another password: whoever knows it can do what they can do, everywhere. */
import { administersAllOf } from '@intake/shared';
import { refuse } from '../graphql/errors.js';
import type { Change } from '../sign-in/change-world.js';
import { activeUsersToChange } from './existing-users.js';
import type { UserEntity } from './user.entity.js';

/** The users with these IDs. Refuses as activeUsersToChange() does, and whoever administers what the actor does not. */
export async function usersToGivePassword(change: Change, ids: readonly string[]): Promise<UserEntity[]> {
  const found = await activeUsersToChange(change, ids);
  const beyond = found.find(({ memberships }) => !administersAllOf(change.actor.administered, memberships));
  if (beyond !== undefined) refuse('FORBIDDEN', { sentence: ADMINISTRATOR_ELSEWHERE, userId: beyond.user.id });
  return found.map(({ user }) => user);
}

const ADMINISTRATOR_ELSEWHERE = {
  EN: 'This user administers a hierarchy that you do not: ask somebody who administers it too',
  NL: 'Deze gebruiker beheert een hiërarchie die jij niet beheert: vraag het iemand die ook daar beheerder is',
};
