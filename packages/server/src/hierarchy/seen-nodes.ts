/** The tree as somebody sees it: it begins at the topmost hierarchies of their part. */
import { holdsHierarchy, type HierarchyPart } from '@intake/shared';
import type { TreeNode } from './hierarchy-tree.js';

/** The nodes of a part; one whose parent is not in it has none. */
export function seenNodes<Node extends TreeNode>(nodes: readonly Node[], seen: HierarchyPart): readonly Node[] {
  if (seen === 'EVERYTHING') return nodes;
  return nodes
    .filter(({ id }) => seen.has(id))
    .map((node) => (node.parentId === null || holdsHierarchy(seen, node.parentId) ? node : { ...node, parentId: null }));
}
