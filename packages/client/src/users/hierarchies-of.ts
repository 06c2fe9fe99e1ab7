/** The hierarchies that some users are in, as a tree. */
import type { TreeNode } from '../ui/tree.js';

interface Member {
  readonly memberships: readonly { readonly hierarchy: { readonly id: string } }[];
}

/** Those of the nodes that any of the users is a member of; where the node above is none of them, the next one above that is. */
export function hierarchiesOf(users: readonly Member[], nodes: readonly TreeNode[]): TreeNode[] {
  const ids = new Set(users.flatMap(({ memberships }) => memberships.map(({ hierarchy }) => hierarchy.id)));
  const nearest = new Map<string, string | null>();
  return nodes.flatMap(({ id, parentId, label }) => {
    const above = parentId === null ? null : (nearest.get(parentId) ?? null);
    nearest.set(id, ids.has(id) ? id : above);
    return ids.has(id) ? [{ id, parentId: above, label }] : [];
  });
}
