/** The memberships that an input gives a user. */
import type { EntityManager } from 'typeorm';
import { checkedIds } from '../graphql/checked-ids.js';
import { existingHierarchies } from '../hierarchy/existing-hierarchies.js';
import type { Membership } from './memberships.repository.js';
import type { MembershipInput } from './user.input.js';

/** One membership per hierarchy, an administrator's where any of the inputs says so; refuses hierarchies that don't exist. */
export async function wantedMemberships(manager: EntityManager, userId: string, inputs: readonly MembershipInput[]): Promise<Membership[]> {
  const ids = checkedIds(inputs.map(({ hierarchyId }) => hierarchyId));
  const hierarchies = await existingHierarchies(manager, ids);
  const administered = new Set(inputs.filter(({ administrator }) => administrator).map(({ hierarchyId }) => hierarchyId));
  return hierarchies.map(({ id }) => ({ userId, hierarchyId: id, administrator: administered.has(id) }));
}
