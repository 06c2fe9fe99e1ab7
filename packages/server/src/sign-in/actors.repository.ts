/** SQL about who asks: a user with what their role allows. */
import type { EntityManager } from 'typeorm';
import { UserEntity } from '../user/user.entity.js';
import { ApiTokenEntity } from './api-token.entity.js';
import type { CurrentUser } from './current-user.js';
import { SessionEntity } from './session.entity.js';

/** The user with their role as of now; undefined for one who is gone or in the trash can. */
export async function findActor(manager: EntityManager, id: string): Promise<CurrentUser | undefined> {
  const user = await manager
    .createQueryBuilder(UserEntity, 'user')
    .innerJoinAndSelect('user.role', 'role')
    .select(['user.id', 'role'])
    .where('user.id = :id AND user.deletedAt IS NULL', { id })
    .getOne();
  if (user?.role === undefined) return undefined;
  const { id: roleId, name, type, permissions } = user.role;
  return { id, role: { id: roleId, name, type, permissions } };
}

/** Whether the session or API token that a request came with is still there: it may have ended while the request waited. */
export async function isStillSignedIn(
  manager: EntityManager,
  { session, token }: Pick<CurrentUser, 'session' | 'token'>,
): Promise<boolean> {
  if (token !== undefined) return manager.existsBy(ApiTokenEntity, { id: token.id });
  return session === undefined || manager.existsBy(SessionEntity, session);
}
