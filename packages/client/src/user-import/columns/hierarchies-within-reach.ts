/** The hierarchies that a person may import into. */
import type { ImportConditionsQuery } from '../../generated/user-import.js';
import { subtreeOf, type TreeNode } from '../../ui/tree.js';

/** All for a System Admin; else those that they administer, and all below. */
export function hierarchiesWithinReach(
  nodes: readonly TreeNode[],
  { role, memberships }: ImportConditionsQuery['me'],
): readonly TreeNode[] {
  if (role.type === 'SYSTEM_ADMIN') return nodes;
  const administered = memberships.filter(({ administrator }) => administrator);
  const within = new Set(administered.flatMap(({ hierarchy }) => [...subtreeOf(nodes, hierarchy.id)]));
  return nodes.filter(({ id }) => within.has(id));
}
