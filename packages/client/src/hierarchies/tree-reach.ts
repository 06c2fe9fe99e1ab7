/** What of the tree a person may change. */
import { holdsHierarchy, type HierarchyPart } from '@intake/shared';
import type { TreeNode } from '../ui/tree.js';
import { nodesIn } from './standing.js';

export interface TreeReach {
  /** Below which hierarchies may be put. */
  readonly places: readonly TreeNode[];
  /** Whether hierarchies may be put at the top level, or taken from there. */
  readonly makesRoots: boolean;
  /** Whether a hierarchy may be renamed, deleted and added to. */
  readonly mayChange: (id: string) => boolean;
  /** Whether a hierarchy may be taken from its place: it carries its users out of the reach of whoever administers that. */
  readonly mayMove: (node: Pick<TreeNode, 'id' | 'parentId'>) => boolean;
}

/** The reach of somebody who administers this part of the tree that they see; roots are for whoever administers everything. */
export function treeReach(nodes: readonly TreeNode[], administered: HierarchyPart): TreeReach {
  const makesRoots = administered === 'EVERYTHING';
  return {
    places: nodesIn(administered, nodes),
    makesRoots,
    mayChange: (id) => holdsHierarchy(administered, id),
    mayMove: ({ parentId }) => (parentId === null ? makesRoots : holdsHierarchy(administered, parentId)),
  };
}
