/** Moves users to the trash can, and back or out of it for good. */
import type { Permission } from '@intake/shared';
import { checkedIds } from '../graphql/checked-ids.js';
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import { type Change, changeWorld } from '../sign-in/change-world.js';
import { refuseWithoutSystemAdmin } from '../sign-in/last-system-admin.js';
import { refuseUsersBeyondReach } from '../sign-in/reach.js';
import { endSessions } from '../sign-in/sessions.repository.js';
import { existingUsers } from '../user/existing-users.js';
import { setDeletedAt } from '../user/users.repository.js';
import { purgeUsers } from './purge-users.js';

const ONESELF = { EN: 'You cannot delete yourself', NL: 'Je kunt jezelf niet verwijderen' };

/** Moves users to the trash can; those that lie there stay as they are. Returns the IDs, each once. */
export function deleteUsers(context: SignedInContext, ids: readonly string[]): Promise<string[]> {
  return moveUsers(context, { ids, permission: 'MANAGE_USERS' }, async ({ manager, actor, now }, users) => {
    if (users.some(({ id }) => id === actor.id)) refuse('FORBIDDEN', { sentence: ONESELF });
    const active = users.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
    await setDeletedAt(manager, active, now);
    await endSessions(manager, active);
    await refuseWithoutSystemAdmin(manager);
  });
}

/** Takes users out of the trash can, as they were; those that are not in it stay as they are. Returns the IDs, each once. */
export function restoreUsers(context: SignedInContext, ids: readonly string[]): Promise<string[]> {
  return moveUsers(context, { ids, permission: 'MANAGE_TRASH' }, async ({ manager }, users) => {
    const deleted = users.filter(({ deletedAt }) => deletedAt !== null);
    await setDeletedAt(
      manager,
      deleted.map(({ id }) => id),
      null,
    );
  });
}

const NOT_IN_TRASH = {
  EN: 'You can delete for good only what is in the trash can: move these users there first',
  NL: 'Je kunt alleen definitief verwijderen wat in de prullenbak ligt: verplaats deze gebruikers daar eerst naartoe',
};

/** Removes users for good with all about them; refuses with CONFLICT if one of them is not in the trash can. Returns how many. */
export async function purgeFromTrash(context: SignedInContext, ids: readonly string[]): Promise<number> {
  const purged = await moveUsers(context, { ids, permission: 'MANAGE_TRASH' }, async ({ manager }, users) => {
    if (users.some(({ deletedAt }) => deletedAt === null)) refuse('CONFLICT', { sentence: NOT_IN_TRASH });
    await purgeUsers(
      manager,
      users.map(({ id }) => id),
      context.purgeHooks,
    );
  });
  return purged.length;
}

type Users = Awaited<ReturnType<typeof existingUsers>>;

async function moveUsers(
  context: SignedInContext,
  { ids, permission }: { ids: readonly string[]; permission: Permission },
  move: (change: Change, users: Users) => Promise<void>,
): Promise<string[]> {
  const wanted = checkedIds(ids);
  await changeWorld(context, permission, async (change) => {
    const users = await existingUsers(change.manager, wanted);
    await refuseUsersBeyondReach(change.manager, change.actor, users);
    await move(change, users);
  });
  return wanted;
}
