/** The way in for every change that a signed-in person makes: one transaction that holds the world's lock and knows who asks as of now. */
import type { Permission } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import { lockWorld } from '../settings/lock-world.js';
import { findActor } from './actors.repository.js';
import type { CurrentUser } from './current-user.js';

export interface Change {
  readonly manager: EntityManager;
  /** Who asks, as the locked data have it. */
  readonly actor: CurrentUser;
  /** The moment of the change. */
  readonly now: Date;
}

/**
 * Runs a change. Refuses whoever lost their account, or the permission, while waiting for the lock. The work may run again from the
 * start, so it must change nothing but the database.
 */
export async function changeWorld<T>(context: SignedInContext, permission: Permission, work: (change: Change) => Promise<T>): Promise<T> {
  const result = await context.database.write(async (manager) => {
    await lockWorld(manager);
    const actor = (await findActor(manager, context.currentUser.id)) ?? refuse('UNAUTHENTICATED');
    if (!actor.role.permissions.includes(permission)) refuse('FORBIDDEN');
    return work({ manager, actor, now: new Date() });
  });
  context.loaders.clear();
  return result;
}
