/** SQL about who is a member of what. */
import { type EntityManager, In } from 'typeorm';
import { batches, insertRows, marks } from '../database/bulk.js';
import { MembershipEntity } from './membership.entity.js';

export type Membership = Pick<MembershipEntity, 'userId' | 'hierarchyId' | 'administrator'>;

const TABLE = { table: 'memberships', columns: ['user_id', 'hierarchy_id', 'administrator'] } as const;

/** The memberships of each of these users, in the users' order. */
export async function membershipsOf(manager: EntityManager, userIds: readonly string[]): Promise<MembershipEntity[][]> {
  const byUser = new Map<string, MembershipEntity[]>(userIds.map((id) => [id, []]));
  for (const batch of batches(userIds)) {
    for (const membership of await manager.findBy(MembershipEntity, { userId: In(batch) })) byUser.get(membership.userId)?.push(membership);
  }
  return userIds.map((id) => byUser.get(id) ?? []);
}

/** Which of these users are members of which of these hierarchies, and their marks. */
export async function membershipsAmong(
  manager: EntityManager,
  userIds: readonly string[],
  hierarchyIds: readonly string[],
): Promise<Membership[]> {
  const wanted = new Set(hierarchyIds);
  return (await membershipsOf(manager, userIds)).flat().filter(({ hierarchyId }) => wanted.has(hierarchyId));
}

/** Stores memberships that are not there yet. */
export async function insertMemberships(manager: EntityManager, memberships: readonly Membership[]): Promise<void> {
  await insertRows(
    manager,
    TABLE,
    memberships.map(({ userId, hierarchyId, administrator }) => [userId, hierarchyId, administrator]),
  );
}

/** Gives one user these memberships and no other. */
export async function replaceMemberships(manager: EntityManager, userId: string, memberships: readonly Membership[]): Promise<void> {
  await manager.delete(MembershipEntity, { userId });
  await insertMemberships(manager, memberships);
}

/** Takes these users out of these hierarchies, of which there may be hundreds. */
export async function deleteMemberships(
  manager: EntityManager,
  userIds: readonly string[],
  hierarchyIds: readonly string[],
): Promise<void> {
  for (const batch of batches(userIds)) {
    const statement = `DELETE FROM memberships WHERE user_id IN (${marks(batch.length)}) AND hierarchy_id IN (${marks(hierarchyIds.length)})`;
    await manager.query(statement, [...batch, ...hierarchyIds]);
  }
}
