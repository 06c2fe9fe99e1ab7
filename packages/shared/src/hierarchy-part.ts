/** Parts of the tree: what somebody sees, and what they act on. */
import type { Rank } from './access.js';
import type { ExistingHierarchy, ExistingMembership } from './import-plan.js';

/** The hierarchies of a part by ID, those below others included; EVERYTHING holds users without any hierarchy, too. */
export type HierarchyPart = ReadonlySet<string> | 'EVERYTHING';

/** Whoever asks: what of them decides which users and hierarchies are theirs. */
export interface Viewer {
  readonly rank: Rank;
  readonly memberships: readonly ExistingMembership[];
}

/** Everybody is in sight of a System Admin; of anyone else, who is in a hierarchy that they are a member of, or below it. */
export function seenPart({ rank, memberships }: Viewer, hierarchies: readonly ExistingHierarchy[]): HierarchyPart {
  return rank.type === 'SYSTEM_ADMIN' ? 'EVERYTHING' : withAllBelow(memberships, hierarchies);
}

/** A System Admin acts on everybody; anyone else on who is in a hierarchy that they administer, or below it. */
export function administeredPart({ rank, memberships }: Viewer, hierarchies: readonly ExistingHierarchy[]): HierarchyPart {
  if (rank.type === 'SYSTEM_ADMIN') return 'EVERYTHING';
  return withAllBelow(
    memberships.filter(({ administrator }) => administrator),
    hierarchies,
  );
}

/** Whether a hierarchy is in a part. */
export function holdsHierarchy(part: HierarchyPart, hierarchyId: string): boolean {
  return part === 'EVERYTHING' || part.has(hierarchyId);
}

/** Whether somebody with these memberships is in a part: one of them is enough. */
export function holdsMember(part: HierarchyPart, memberships: readonly { readonly hierarchyId: string }[]): boolean {
  return part === 'EVERYTHING' || memberships.some(({ hierarchyId }) => part.has(hierarchyId));
}

/** Whether somebody with this administered part administers all that a user with these memberships does: else signing in as that user gains a place. */
export function administersAllOf(part: HierarchyPart, memberships: readonly ExistingMembership[]): boolean {
  return memberships.every(({ administrator, hierarchyId }) => !administrator || holdsHierarchy(part, hierarchyId));
}

/** The hierarchies come in any order. */
function withAllBelow(memberships: readonly ExistingMembership[], hierarchies: readonly ExistingHierarchy[]): ReadonlySet<string> {
  const children = childrenOf(hierarchies);
  const known = new Set(hierarchies.map(({ id }) => id));
  const part = new Set<string>();
  const open = memberships.map(({ hierarchyId }) => hierarchyId).filter((id) => known.has(id));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (part.has(id)) continue;
    part.add(id);
    open.push(...(children.get(id) ?? []));
  }
  return part;
}

function childrenOf(hierarchies: readonly ExistingHierarchy[]): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const { id, parentId } of hierarchies) {
    if (parentId === null) continue;
    const siblings = children.get(parentId);
    if (siblings === undefined) children.set(parentId, [id]);
    else siblings.push(id);
  }
  return children;
}
