/** Which hierarchies are open in the tree: remembered as long as the browser's tab is there. */
import { computed, shallowRef, watch } from 'vue';
import type { TreeNode } from '../ui/tree.js';

const KEY = 'intake.hierarchies.open';

/** A tree of no more nodes is open whole at first; of a larger one the roots are. */
const SMALL = 30;

/** The open nodes, to read and set; until the person opens or closes one, those that suit the tree. */
export function useOpenNodes(nodes: () => readonly TreeNode[]) {
  const chosen = shallowRef(remembered());
  watch(chosen, (ids) => {
    if (ids !== undefined) remember(ids);
  });
  return computed<ReadonlySet<string>>({ get: () => chosen.value ?? openAtFirst(nodes()), set: (ids) => (chosen.value = ids) });
}

function openAtFirst(nodes: readonly TreeNode[]): ReadonlySet<string> {
  return new Set(nodes.filter(({ parentId }) => parentId === null || nodes.length <= SMALL).map(({ id }) => id));
}

function remember(ids: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...ids]));
  } catch {
    // The storage is full or switched off: the tree is as open as it is, only not after a reload.
  }
}

/** Undefined where nothing is, or where it can't be read. */
function remembered(): ReadonlySet<string> | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return Array.isArray(kept) ? new Set(kept.filter((id) => typeof id === 'string')) : undefined;
  } catch {
    return undefined;
  }
}

/** The open nodes with those that lead to a node, by its path from the root down; whether the node itself is open stays. */
export function withWayTo(open: ReadonlySet<string>, path: readonly TreeNode[]): ReadonlySet<string> {
  return new Set([...open, ...path.slice(0, -1).map(({ id }) => id)]);
}
