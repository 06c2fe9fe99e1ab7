/** The way in for every change that a signed-in person makes: one transaction that holds the world's lock and knows who asks as of now. */
import type { Permission } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import type { AuditSource } from '../audit/record-audit.repository.js';
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import { lockWorld } from '../settings/lock-world.js';
import { findActor, isStillSignedIn } from './actors.repository.js';
import { type CurrentUser, permissionsWithin } from './current-user.js';
import { loadParts, type Parts } from './parts.js';

/** Who asks, and where they see and act. */
export type Actor = CurrentUser & Parts;

export interface Change {
  readonly manager: EntityManager;
  /** Who asks, as the locked data have it. */
  readonly actor: Actor;
  /** The moment of the change. */
  readonly now: Date;
  /** Who asks, and from where, for the audit log. */
  readonly source: AuditSource;
}

/**
 * Runs a change. Refuses whoever lost their account, session, token or the permission while waiting for the lock. The work may run again from the
 * start, so it must change nothing but the database.
 */
export async function changeWorld<T>(context: SignedInContext, permission: Permission, work: (change: Change) => Promise<T>): Promise<T> {
  const result = await context.database.write(async (manager) => {
    await lockWorld(manager);
    const actor = await lockedActor(manager, context.currentUser);
    if (!actor.role.permissions.includes(permission)) refuse('FORBIDDEN');
    return work({ manager, actor, now: new Date(), source: context });
  });
  context.loaders.clear();
  return result;
}

async function lockedActor(manager: EntityManager, currentUser: CurrentUser): Promise<Actor> {
  const { id, role: asked } = currentUser;
  if (!(await isStillSignedIn(manager, currentUser))) refuse('UNAUTHENTICATED');
  const { role } = (await findActor(manager, id)) ?? refuse('UNAUTHENTICATED');
  const permissions = permissionsWithin(role.permissions, asked.permissions);
  return { id, role: { ...role, permissions }, ...(await loadParts(manager, { id, role })) };
}
