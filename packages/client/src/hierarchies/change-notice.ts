/** What is said when a hierarchy has been changed. */
import { say } from '../app/i18n.js';
import { pathLabel, pathTo, type TreeNode } from '../ui/tree.js';
import type { HierarchyChange } from './hierarchy-task.js';

/** By the change that was made, the hierarchy's name, and the tree. */
export function changeNotice(change: HierarchyChange, name: string, nodes: readonly TreeNode[]): string {
  switch (change.kind) {
    case 'add':
      return say('hierarchies.added', { name });
    case 'rename':
      return say('hierarchies.renamed', { name });
    case 'move': {
      const place = change.parentId === null ? say('hierarchies.topLevel') : pathLabel(pathTo(nodes, change.parentId));
      return say('hierarchies.moved', { name, place });
    }
    case 'remove':
      return say('hierarchies.deleted', { name });
  }
}
