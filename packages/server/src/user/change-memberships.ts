/** Makes many users members of hierarchies, or no longer: users and hierarchies that whoever asks administers. */
import { recordAudits } from '../audit/record-audit.repository.js';
import { checkedIds } from '../graphql/checked-ids.js';
import type { SignedInContext } from '../graphql/context.js';
import { existingHierarchies } from '../hierarchy/existing-hierarchies.js';
import { type Change, changeWorld } from '../sign-in/change-world.js';
import { refuseOutside } from '../sign-in/reach.js';
import { activeUsersToChange } from './existing-users.js';
import { membershipNotes, pairKey } from './membership-notes.js';
import { deleteMemberships, insertMemberships, membershipsAmong } from './memberships.repository.js';
import { markChanged } from './users.repository.js';

export interface MembershipLists {
  readonly userIds: readonly string[];
  readonly hierarchyIds: readonly string[];
}

/** Adds the memberships that are missing; those that are there stay as they are. Returns the users' IDs, each once. */
export function addMemberships(context: SignedInContext, lists: MembershipLists): Promise<string[]> {
  return changeMemberships(context, lists, async ({ manager, now, source }, { userIds, hierarchyIds }) => {
    const there = new Set((await membershipsAmong(manager, userIds, hierarchyIds)).map(pairKey));
    const pairs = userIds.flatMap((userId) => hierarchyIds.map((hierarchyId) => ({ userId, hierarchyId, administrator: false })));
    const missing = pairs.filter((pair) => !there.has(pairKey(pair)));
    await insertMemberships(manager, missing);
    await recordAudits(manager, source, membershipNotes([], missing));
    await markChanged(manager, [...new Set(missing.map(({ userId }) => userId))], now);
  });
}

/** Takes away the memberships that are there; a user may end without any. Returns the users' IDs, each once. */
export function removeMemberships(context: SignedInContext, lists: MembershipLists): Promise<string[]> {
  return changeMemberships(context, lists, async ({ manager, now, source }, { userIds, hierarchyIds }) => {
    const there = await membershipsAmong(manager, userIds, hierarchyIds);
    await deleteMemberships(manager, userIds, hierarchyIds);
    await recordAudits(manager, source, membershipNotes(there, []));
    await markChanged(manager, [...new Set(there.map(({ userId }) => userId))], now);
  });
}

async function changeMemberships(
  context: SignedInContext,
  lists: MembershipLists,
  write: (change: Change, lists: MembershipLists) => Promise<void>,
): Promise<string[]> {
  const userIds = checkedIds(lists.userIds);
  const hierarchyIds = checkedIds(lists.hierarchyIds);
  await changeWorld(context, 'MANAGE_USERS', async (change) => {
    await activeUsersToChange(change, userIds);
    await existingHierarchies(change.manager, hierarchyIds);
    refuseOutside(change.actor, hierarchyIds);
    await write(change, { userIds, hierarchyIds });
  });
  return userIds;
}
