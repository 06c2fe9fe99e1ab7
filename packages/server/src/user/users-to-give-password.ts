/** The users to whom somebody may give another password: whoever knows it can do and see what they can, everywhere. */
import { administersAllOf, seesAllOf } from '@intake/shared';
import { refuse } from '../graphql/errors.js';
import { rolesByIds } from '../role/roles.repository.js';
import type { Change } from '../sign-in/change-world.js';
import { activeUsersToChange, type UserToChange } from './existing-users.js';
import type { UserEntity } from './user.entity.js';

/** The users with these IDs. Refuses as activeUsersToChange() does, and whoever administers what the actor does not, or sees whom the actor does not. */
export async function usersToGivePassword(change: Change, ids: readonly string[]): Promise<UserEntity[]> {
  const found = await activeUsersToChange(change, ids);
  const beyond = found.find(({ memberships }) => !administersAllOf(change.actor.administered, memberships));
  if (beyond !== undefined) refuse('FORBIDDEN', { sentence: ADMINISTRATOR_ELSEWHERE, userId: beyond.user.id });
  await refuseFarSighted(change, found);
  return found.map(({ user }) => user);
}

async function refuseFarSighted({ manager, actor }: Change, found: readonly UserToChange[]): Promise<void> {
  if (actor.seen === 'EVERYTHING') return;
  const roleIds = [...new Set(found.map(({ user }) => user.roleId))];
  const roles = await rolesByIds(manager, roleIds);
  const beyond = found.find(({ user, memberships }) => {
    const role = roles[roleIds.indexOf(user.roleId)];
    return role === undefined || !seesAllOf(actor.seen, { role, memberships });
  });
  if (beyond !== undefined) refuse('FORBIDDEN', { sentence: SEES_ELSEWHERE, userId: beyond.user.id });
}

const ADMINISTRATOR_ELSEWHERE = {
  EN: 'This user administers a hierarchy that you do not: ask somebody who administers it too',
  NL: 'Deze gebruiker beheert een hiërarchie die jij niet beheert: vraag het iemand die ook daar beheerder is',
};
const SEES_ELSEWHERE = {
  EN: 'This user sees users whom you do not see: ask somebody who sees them too',
  NL: 'Deze gebruiker ziet gebruikers die jij niet ziet: vraag het iemand die hen ook ziet',
};
