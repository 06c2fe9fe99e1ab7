/** Sessions in the database: found by the hash of a secret, ended one by one or by user. */
import type { Permission, RoleType } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { forKeys } from '../database/bulk.js';
import { hashOf, newSecret } from './secrets.js';
import { SessionEntity } from './session.entity.js';

const MINUTE = 60_000;

/** A session ends after this long without a request, and after this long whatever happens. Source: OWASP ASVS 5.0, 7.3. */
export const IDLE_LIMIT = 30 * MINUTE;
export const ABSOLUTE_LIMIT = 12 * 60 * MINUTE;

/** How stale "last seen" may be: a write with every request would be one too many. */
export const SEEN_STEP = MINUTE;

/** What a session's user may do. */
export interface SessionUser {
  readonly userId: string;
  readonly roleId: string;
  readonly roleName: string;
  readonly type: RoleType;
  readonly permissions: Permission[];
  readonly lastSeenAt: Date;
}

/** Begins a session and returns its secret, 256 random bits in base64url, which is kept nowhere. */
export async function beginSession(manager: EntityManager, userId: string, now: Date): Promise<string> {
  const secret = newSecret();
  await manager.insert(SessionEntity, { secretHash: hashOf(secret), userId, createdAt: now, lastSeenAt: now });
  return secret;
}

/** The user of a session that is still valid, in one statement; undefined for any other secret, and for users in the trash can. */
export async function sessionUser(reads: EntityManager, secret: string, now: Date): Promise<SessionUser | undefined> {
  const session = await reads
    .createQueryBuilder(SessionEntity, 'session')
    .innerJoinAndSelect('session.user', 'user', 'user.deletedAt IS NULL')
    .innerJoinAndSelect('user.role', 'role')
    .select(['session.secretHash', 'session.userId', 'session.lastSeenAt', 'user.id', 'role'])
    .where('session.secretHash = :hash', { hash: hashOf(secret) })
    .andWhere('session.lastSeenAt > :idle AND session.createdAt > :absolute', limits(now))
    .getOne();
  const role = session?.user?.role;
  if (session === null || role === undefined) return undefined;
  const { id: roleId, name: roleName, type, permissions } = role;
  return { userId: session.userId, roleId, roleName, type, permissions, lastSeenAt: session.lastSeenAt };
}

const limits = (now: Date) => ({ idle: new Date(now.getTime() - IDLE_LIMIT), absolute: new Date(now.getTime() - ABSOLUTE_LIMIT) });

/** Notes that a session's user was there. */
export async function touchSession(manager: EntityManager, secret: string, now: Date): Promise<void> {
  await manager.update(SessionEntity, { secretHash: hashOf(secret) }, { lastSeenAt: now });
}

/** Ends the session of a secret; none is fine. */
export async function endSession(manager: EntityManager, secret: string): Promise<void> {
  await manager.delete(SessionEntity, { secretHash: hashOf(secret) });
}

/** Ends every session and every API token of these users: they were deleted, or their role or password changed. */
export async function endSessions(manager: EntityManager, userIds: readonly string[]): Promise<void> {
  await forKeys(manager, userIds, (places) => `DELETE FROM sessions WHERE user_id IN (${places})`);
  await forKeys(manager, userIds, (places) => `DELETE FROM api_tokens WHERE user_id IN (${places})`);
}

/** Removes sessions that nobody can use any more. */
export async function removeExpiredSessions(manager: EntityManager, now: Date): Promise<void> {
  const { idle, absolute } = limits(now);
  await manager.query('DELETE FROM sessions WHERE last_seen_at <= ? OR created_at <= ?', [idle, absolute]);
}
