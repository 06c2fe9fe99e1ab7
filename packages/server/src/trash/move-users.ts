/** Moves users to the trash can, and back or out of it for good. */
import type { Permission } from '@intake/shared';
import { recordAudit } from '../audit/record-audit.repository.js';
import { checkedIds } from '../graphql/checked-ids.js';
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import { type Change, changeWorld } from '../sign-in/change-world.js';
import { endAccess } from '../sign-in/end-access.js';
import { refuseWithoutSystemAdmin } from '../sign-in/last-system-admin.js';
import { usersToChange } from '../user/existing-users.js';
import type { UserEntity } from '../user/user.entity.js';
import { setDeletedAt } from '../user/users.repository.js';
import { purgeUsers } from './purge-users.js';

const ONESELF = { EN: 'You cannot delete yourself', NL: 'Je kunt jezelf niet verwijderen' };

/** Moves users to the trash can; those that lie there stay as they are. Returns the IDs, each once. */
export function deleteUsers(context: SignedInContext, ids: readonly string[]): Promise<string[]> {
  return moveUsers(context, { ids, permission: 'MANAGE_USERS' }, async ({ manager, actor, now, source }, users) => {
    if (users.some(({ id }) => id === actor.id)) refuse('FORBIDDEN', { sentence: ONESELF });
    const active = users.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
    await setDeletedAt(manager, active, now);
    await endAccess(manager, source, active);
    await refuseWithoutSystemAdmin(manager);
    await recordAudit(manager, source, { action: 'USERS_DELETED', subjects: active });
  });
}

/** Takes users out of the trash can, as they were; those that are not in it stay as they are. Returns the IDs, each once. */
export function restoreUsers(context: SignedInContext, ids: readonly string[]): Promise<string[]> {
  return moveUsers(context, { ids, permission: 'MANAGE_TRASH' }, async ({ manager, source }, users) => {
    const deleted = users.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id);
    await setDeletedAt(manager, deleted, null);
    await recordAudit(manager, source, { action: 'USERS_RESTORED', subjects: deleted });
  });
}

const NOT_IN_TRASH = {
  EN: 'You can delete for good only what is in the trash can: move these users there first',
  NL: 'Je kunt alleen definitief verwijderen wat in de prullenbak ligt: verplaats deze gebruikers daar eerst naartoe',
};

/** Removes users for good with all about them; refuses with CONFLICT if one of them is not in the trash can. Returns how many. */
export async function purgeFromTrash(context: SignedInContext, ids: readonly string[]): Promise<number> {
  const purged = await moveUsers(context, { ids, permission: 'MANAGE_TRASH' }, async ({ manager, source }, users) => {
    if (users.some(({ deletedAt }) => deletedAt === null)) refuse('CONFLICT', { sentence: NOT_IN_TRASH });
    const going = users.map(({ id }) => id);
    await purgeUsers(manager, going, context.purgeHooks);
    await recordAudit(manager, source, { action: 'USERS_PURGED', subjects: going });
  });
  return purged.length;
}

async function moveUsers(
  context: SignedInContext,
  { ids, permission }: { ids: readonly string[]; permission: Permission },
  move: (change: Change, users: readonly UserEntity[]) => Promise<void>,
): Promise<string[]> {
  const wanted = checkedIds(ids);
  await changeWorld(context, permission, async (change) => {
    const users = await usersToChange(change, wanted);
    await move(
      change,
      users.map(({ user }) => user),
    );
  });
  return wanted;
}
