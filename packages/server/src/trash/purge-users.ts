/** Removes users for good, with everything about them. */
import type { EntityManager } from 'typeorm';
import { removeUsers } from '../user/users.repository.js';

/** Removes what else there is about users who are going for good; runs in the transaction that removes them, before they go. */
export type PurgeHook = (manager: EntityManager, userIds: readonly string[]) => Promise<void>;

/** Removes the users, and by their hooks what other features keep about them; memberships, words and sessions go by themselves. */
export async function purgeUsers(manager: EntityManager, userIds: readonly string[], hooks: readonly PurgeHook[]): Promise<void> {
  for (const hook of hooks) await hook(manager, userIds);
  await removeUsers(manager, userIds);
}
