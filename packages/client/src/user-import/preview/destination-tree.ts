/** Where the rows go, as a tree: from the root down to each destination, the new hierarchies marked. */
import type { ImportRunShownFragment } from '../../generated/user-import.js';
import type { TreeNode } from '../../ui/tree.js';

export interface Destination extends TreeNode {
  readonly isNew: boolean;
  /** How many rows go to this very node. */
  readonly rows: number;
}

type Places = Pick<ImportRunShownFragment, 'destinations' | 'newHierarchies'>;

// A control character is in no name.
const keyOf = (path: readonly string[]): string => path.join('\u0000');

/** The nodes, parents before children, siblings in the order of the API. */
export function destinationTree({ destinations, newHierarchies }: Places): Destination[] {
  const rows = new Map(destinations.map(({ path, rows: count }) => [keyOf(path), count]));
  const isNew = new Set([...newHierarchies, ...destinations.filter((place) => place.new).map(({ path }) => path)].map(keyOf));
  const nodes = new Map<string, Destination>();
  for (const path of [...destinations.map((place) => place.path), ...newHierarchies]) {
    for (const [index, label] of path.entries()) {
      const id = keyOf(path.slice(0, index + 1));
      if (nodes.has(id)) continue;
      const parentId = index === 0 ? null : keyOf(path.slice(0, index));
      nodes.set(id, { id, parentId, label, isNew: isNew.has(id), rows: rows.get(id) ?? 0 });
    }
  }
  return [...nodes.values()];
}

/** More nodes than this are not all shown at first. */
const SHOWN_AT_ONCE = 60;

/** The IDs of the nodes that are open at first: all of a small tree; of a large one, the way down to where it first divides. */
export function openAtFirst(nodes: readonly Destination[]): ReadonlySet<string> {
  if (nodes.length <= SHOWN_AT_ONCE) return new Set(nodes.map(({ id }) => id));
  const open = new Set<string>();
  for (let parent: string | null = null; ;) {
    const children: readonly Destination[] = nodes.filter(({ parentId }) => parentId === parent);
    const [only] = children;
    if (only === undefined || children.length > 1) return open;
    open.add(only.id);
    parent = only.id;
  }
}
