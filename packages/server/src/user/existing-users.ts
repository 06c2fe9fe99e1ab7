/** The users that a mutation names. */
import { type ExistingMembership, holdsMember } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { refuse } from '../graphql/errors.js';
import type { Change } from '../sign-in/change-world.js';
import { refuseRolesBeyondReach } from '../sign-in/reach.js';
import { membershipsOf } from './memberships.repository.js';
import type { UserEntity } from './user.entity.js';
import { usersByIds } from './users.repository.js';

const NO_SUCH_USER = { EN: 'This user does not exist, or no longer does', NL: 'Deze gebruiker bestaat niet (meer)' };

/** The users with these IDs, the trash can included; refuses with NOT_FOUND if one of them isn't there. */
export async function existingUsers(manager: EntityManager, ids: readonly string[]): Promise<UserEntity[]> {
  const found = await usersByIds(manager, ids);
  return found.map((user) => user ?? refuse('NOT_FOUND', { sentence: NO_SUCH_USER }));
}

/** A user whom the actor may change, and all of the user's memberships. */
export interface UserToChange {
  readonly user: UserEntity;
  readonly memberships: readonly ExistingMembership[];
}

type Asking = Pick<Change, 'manager' | 'actor'>;

/**
 * The users with these IDs, the trash can included, for somebody who may change them. Refuses with NOT_FOUND if one isn't there or out
 * of sight, which looks the same, and with FORBIDDEN if one is in no hierarchy that the actor administers, or has a role beyond reach.
 */
export async function usersToChange(asking: Asking, ids: readonly string[]): Promise<UserToChange[]> {
  const users = await foundInSight(asking, ids);
  await refuseUnchangeable(asking, users);
  return users;
}

/** As usersToChange(), but refuses with NOT_FOUND whoever lies in the trash can. */
export async function activeUsersToChange(asking: Asking, ids: readonly string[]): Promise<UserToChange[]> {
  const users = await foundInSight(asking, ids);
  const inTrash = users.find(({ user }) => user.deletedAt !== null);
  if (inTrash !== undefined) refuse('NOT_FOUND', { sentence: IN_TRASH, userId: inTrash.user.id });
  await refuseUnchangeable(asking, users);
  return users;
}

const IN_TRASH = {
  EN: 'This user is in the trash can: restore the user first',
  NL: 'Deze gebruiker ligt in de prullenbak: zet de gebruiker eerst terug',
};

/** As activeUsersToChange(), of one. */
export async function activeUserToChange(asking: Asking, id: string): Promise<UserToChange> {
  const [found] = await activeUsersToChange(asking, [id]);
  return found ?? refuse('NOT_FOUND', { sentence: NO_SUCH_USER });
}

/** Everybody sees themself. */
async function foundInSight({ manager, actor }: Asking, ids: readonly string[]): Promise<UserToChange[]> {
  const users = await usersByIds(manager, ids);
  const memberships = await membershipsOf(manager, ids);
  const isInSight = (one: UserToChange) => one.user.id === actor.id || holdsMember(actor.seen, one.memberships);
  // In one go: which of several is named must not tell who is there and out of sight.
  return users.map((user, index) => {
    const found = user && { user, memberships: memberships[index] ?? [] };
    return found !== undefined && isInSight(found) ? found : refuse('NOT_FOUND', { sentence: NO_SUCH_USER, userId: ids[index] });
  });
}

async function refuseUnchangeable({ manager, actor }: Asking, found: readonly UserToChange[]): Promise<void> {
  const outside = found.find(({ memberships }) => !holdsMember(actor.administered, memberships));
  if (outside !== undefined) refuse('FORBIDDEN', { sentence: NOT_ADMINISTERED, userId: outside.user.id });
  await refuseRolesBeyondReach(
    manager,
    actor,
    found.map(({ user }) => user),
  );
}

const NOT_ADMINISTERED = {
  EN: 'This user is not a member of any hierarchy that you administer',
  NL: 'Deze gebruiker is geen lid van een hiërarchie die jij beheert',
};
