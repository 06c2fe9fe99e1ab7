/** SQL about users: by ID, by key, and what changes of them. */
import { identifierKey, sortName, type UserProperties } from '@intake/shared';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { batches, forKeys, marks } from '../database/bulk.js';
import { forUpdate } from '../database/dialect.js';
import { UserEntity } from './user.entity.js';
import { replaceUserWords } from './user-words.repository.js';

/** Users by ID, in the IDs' order, the trash can included; undefined for one that isn't there. */
export async function usersByIds(manager: EntityManager, ids: readonly string[]): Promise<(UserEntity | undefined)[]> {
  const found = new Map<string, UserEntity>();
  for (const batch of batches(ids)) {
    for (const user of await manager.findBy(UserEntity, { id: In(batch) })) found.set(user.id, user);
  }
  return ids.map((id) => found.get(id));
}

/** The user that signs in with this name, in whatever spelling, the trash can left out. */
export function userToSignIn(reads: EntityManager, username: string): Promise<UserEntity | null> {
  return reads
    .createQueryBuilder(UserEntity, 'user')
    .where('user.usernameKey = :key AND user.deletedAt IS NULL', { key: identifierKey(username) })
    .getOne();
}

/** Whether a user outside the trash can still has this hash; if so, nobody changes the user before the transaction ends. */
export async function holdPassword(manager: EntityManager, id: string, passwordHash: string): Promise<boolean> {
  const statement = `SELECT id FROM users WHERE id = ? AND password_hash = ? AND deleted_at IS NULL${forUpdate(manager)}`;
  const rows: unknown[] = await manager.query(statement, [id, passwordHash]);
  return rows.length > 0;
}

/** Stores another hash of the same password: no change of the user. */
export async function replaceHash(manager: EntityManager, id: string, passwordHash: string): Promise<void> {
  await manager.update(UserEntity, { id }, { passwordHash });
}

/** Whether there is any user at all, the trash can included. */
export async function isThereAnyUser(manager: EntityManager): Promise<boolean> {
  const rows: unknown[] = await manager.query('SELECT id FROM users LIMIT 1');
  return rows.length > 0;
}

/** Whether any user outside the trash can has one of these roles. */
export async function hasAnyoneRole(manager: EntityManager, roleIds: readonly string[]): Promise<boolean> {
  if (roleIds.length === 0) return false;
  const statement = `SELECT id FROM users WHERE role_id IN (${marks(roleIds.length)}) AND deleted_at IS NULL LIMIT 1`;
  const rows: unknown[] = await manager.query(statement, [...roleIds]);
  return rows.length > 0;
}

/** What identifiers are compared and lists sorted by. */
export function derivedColumns(user: UserProperties) {
  return {
    usernameKey: identifierKey(user.username),
    userIdKey: identifierKey(user.userId),
    synchronisationKeyKey: user.synchronisationKey === null ? null : identifierKey(user.synchronisationKey),
    sortName: sortName(user),
  };
}

/** The users, the trash can included, who have one of the keys that must be unique. */
export function usersWithKeysOf(manager: EntityManager, user: UserProperties): Promise<UserEntity[]> {
  const { usernameKey, userIdKey, synchronisationKeyKey } = derivedColumns(user);
  const keys = synchronisationKeyKey === null ? [] : [{ synchronisationKeyKey }];
  return manager.findBy(UserEntity, [{ usernameKey }, { userIdKey }, ...keys]);
}

export interface NewUser {
  readonly id: string;
  readonly properties: UserProperties;
  readonly roleId: string;
  readonly passwordHash: string | null;
  readonly now: Date;
}

/** Stores a new user with its words. */
export async function insertUser(manager: EntityManager, { id, properties, roleId, passwordHash, now }: NewUser): Promise<void> {
  const moments = { createdAt: now, updatedAt: now, deletedAt: null };
  await manager.insert(UserEntity, { id, ...properties, ...derivedColumns(properties), roleId, passwordHash, version: 1, ...moments });
  await replaceUserWords(manager, [{ id, ...properties }]);
}

/** Gives a user these properties and this role, and its words. */
export async function updateUserRow(manager: EntityManager, { id, properties, roleId, now }: Omit<NewUser, 'passwordHash'>): Promise<void> {
  await manager.update(UserEntity, { id }, { ...properties, ...derivedColumns(properties), roleId });
  await replaceUserWords(manager, [{ id, ...properties }]);
  await markChanged(manager, [id], now);
}

/** Gives a user this password. */
export async function updatePassword(
  manager: EntityManager,
  id: string,
  { passwordHash, now }: Pick<NewUser, 'passwordHash' | 'now'>,
): Promise<void> {
  await manager.update(UserEntity, { id }, { passwordHash });
  await markChanged(manager, [id], now);
}

/** Notes that fields or memberships of these users changed. */
export async function markChanged(manager: EntityManager, ids: readonly string[], now: Date): Promise<void> {
  for (const batch of batches(ids)) {
    const changes = { version: () => 'version + 1', updatedAt: now };
    await manager.createQueryBuilder().update(UserEntity).set(changes).whereInIds(batch).execute();
  }
}

/** Moves users to the trash can, or out of it with null. */
export async function setDeletedAt(manager: EntityManager, ids: readonly string[], deletedAt: Date | null): Promise<void> {
  for (const batch of batches(ids)) await manager.update(UserEntity, { id: In(batch) }, { deletedAt });
}

/** The IDs of some users who have lain in the trash can since before a moment. */
export async function usersDeletedBefore(manager: EntityManager, moment: Date, most: number): Promise<string[]> {
  const users = await manager.find(UserEntity, { select: { id: true }, where: { deletedAt: LessThanOrEqual(moment) }, take: most });
  return users.map(({ id }) => id);
}

/** Removes users for good; what belongs to them goes with them. */
export async function removeUsers(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await forKeys(manager, ids, (places) => `DELETE FROM users WHERE id IN (${places})`);
}
