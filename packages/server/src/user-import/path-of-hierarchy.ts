/** A hierarchy as a run keeps it, for the time when it may be gone. */
import type { ExistingHierarchy } from '@intake/shared';
import type { ImportRunSettings } from './import-run.entity.js';

/** The hierarchy with its names from the root down; throws if it isn't in the tree. */
export function pathOfHierarchy(tree: readonly ExistingHierarchy[], id: string): ImportRunSettings['startHierarchy'] {
  const hierarchy = tree.find((node) => node.id === id);
  if (hierarchy === undefined) throw new Error('The hierarchy is not in the tree');
  const { name, parentId } = hierarchy;
  const above = parentId === null ? [] : pathOfHierarchy(tree, parentId).path;
  return { id, name, parentId, path: [...above, name] };
}
