/** Many users, as far as somebody sees them. */
import { holdsMember, type HierarchyPart } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { membershipsOf } from './memberships.repository.js';
import type { UserEntity } from './user.entity.js';
import { usersByIds } from './users.repository.js';

/** Those of the users who are there and whom somebody sees, in the IDs' order; everybody sees themself. */
export async function usersInSight(
  manager: EntityManager,
  viewer: { readonly id: string; readonly seen: HierarchyPart },
  ids: readonly string[],
): Promise<UserEntity[]> {
  const users = (await usersByIds(manager, ids)).filter((user) => user !== undefined);
  if (viewer.seen === 'EVERYTHING') return users;
  const memberships = await membershipsOf(
    manager,
    users.map(({ id }) => id),
  );
  return users.filter(({ id }, index) => id === viewer.id || holdsMember(viewer.seen, memberships[index] ?? []));
}
