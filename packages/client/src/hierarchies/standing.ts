/** Where somebody stands in the tree: what they can do there, whatever their permissions. */
import { holdsHierarchy, type HierarchyPart, type Viewer } from '@intake/shared';
import type { TreeNode } from '../ui/tree.js';

/** Administers some of it, is a member only, or neither: then they see nobody, and act on nobody. */
export type Standing = 'ADMINISTRATOR' | 'MEMBER' | 'NOWHERE';

/** A System Admin administers all of it. */
export function standingOf({ rank, memberships }: Viewer): Standing {
  if (rank.type === 'SYSTEM_ADMIN' || memberships.some(({ administrator }) => administrator)) return 'ADMINISTRATOR';
  return memberships.length > 0 ? 'MEMBER' : 'NOWHERE';
}

/** The nodes of a part, as a tree of its own: one whose parent is not in it has none. */
export function nodesIn(part: HierarchyPart, nodes: readonly TreeNode[]): readonly TreeNode[] {
  if (part === 'EVERYTHING') return nodes;
  return nodes
    .filter(({ id }) => part.has(id))
    .map((node) => (node.parentId === null || holdsHierarchy(part, node.parentId) ? node : { ...node, parentId: null }));
}
