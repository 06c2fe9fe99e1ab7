/** The parts of the tree that are somebody's: what they see, and what they act on. */
import { administeredPart, type ExistingHierarchy, type ExistingMembership, type HierarchyPart, type Rank, seenPart } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { allHierarchies } from '../hierarchy/hierarchies.repository.js';
import { membershipsOf } from '../user/memberships.repository.js';

export interface Parts {
  readonly seen: HierarchyPart;
  readonly administered: HierarchyPart;
}

/** Of a System Admin, who need not be a member of anything. */
export const EVERYWHERE: Parts = { seen: 'EVERYTHING', administered: 'EVERYTHING' };

/** The parts of somebody with this rank and these memberships. */
export function partsOf(rank: Rank, memberships: readonly ExistingMembership[], hierarchies: readonly ExistingHierarchy[]): Parts {
  const viewer = { rank, memberships };
  return { seen: seenPart(viewer, hierarchies), administered: administeredPart(viewer, hierarchies) };
}

/** The parts of somebody as the database has them now; a System Admin's take no statement. */
export async function loadParts(manager: EntityManager, { id, role }: { id: string; role: Rank }): Promise<Parts> {
  if (role.type === 'SYSTEM_ADMIN') return EVERYWHERE;
  const [memberships = []] = await membershipsOf(manager, [id]);
  return partsOf(role, memberships, await allHierarchies(manager));
}
