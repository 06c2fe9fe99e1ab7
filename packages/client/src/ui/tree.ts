/** A tree that is given as a list, parents before children and siblings in their order: what of it is shown, searched and said. */
import { foldForSearch } from '@intake/shared';

export interface TreeNode {
  readonly id: string;
  /** Null for a root. */
  readonly parentId: string | null;
  readonly label: string;
  /** What is said beside the label, such as a number. Of thousands of nodes few are seen: a getter makes the sentence only of those. */
  readonly detail?: string | undefined;
}

/** A node as a row of the tree that is shown. */
export interface TreeRow {
  readonly node: TreeNode;
  /** 1 for a root. */
  readonly level: number;
  /** Its place among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
  readonly hasChildren: boolean;
  readonly isExpanded: boolean;
}

/** The children of each node, those of null being the roots; a node whose parent isn't in the list is a root too. */
export function childrenByParent(nodes: readonly TreeNode[]): ReadonlyMap<string | null, readonly TreeNode[]> {
  const known = new Set(nodes.map(({ id }) => id));
  const children = new Map<string | null, TreeNode[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [node]);
    else siblings.push(node);
  }
  return children;
}

/** The rows from top to bottom: the roots, and the children of expanded nodes. */
export function visibleRows(nodes: readonly TreeNode[], expanded: ReadonlySet<string>): TreeRow[] {
  const children = childrenByParent(nodes);
  const rowsBelow = (parent: string | null, level: number): TreeRow[] => {
    const siblings = children.get(parent) ?? [];
    return siblings.map((node, index) => {
      const hasChildren = children.has(node.id);
      return { node, level, position: index + 1, siblings: siblings.length, hasChildren, isExpanded: hasChildren && expanded.has(node.id) };
    });
  };
  const rows: TreeRow[] = [];
  // From the last to the first; a loop, as a tree may be deeper than functions may call themselves.
  const waiting = rowsBelow(null, 1).reverse();
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    rows.push(row);
    if (row.isExpanded) for (const below of rowsBelow(row.node.id, row.level + 1).reverse()) waiting.push(below);
  }
  return rows;
}

export interface TreeMatches {
  /** What matches, with all that it lies below, in the order of the tree. */
  readonly nodes: readonly TreeNode[];
  /** IDs of what matches itself. */
  readonly matches: ReadonlySet<string>;
}

/**
 * Nodes in whose path each word typed occurs, one of them in the node's own label; case and diacritics don't matter.
 * So "utrecht coh" finds the cohorts of Utrecht. A search without words finds nothing.
 */
export function searchTree(nodes: readonly TreeNode[], search: string): TreeMatches {
  const words = foldForSearch(search).split(' ').filter(Boolean);
  const missing = new Map<string, readonly string[]>();
  const matches = new Set<string>();
  for (const { id, parentId, label } of nodes) {
    const above = missing.get(parentId ?? '') ?? words;
    const folded = foldForSearch(label);
    missing.set(id, above.length === 0 ? above : above.filter((word) => !folded.includes(word)));
    if (missing.get(id)?.length === 0 && words.some((word) => folded.includes(word))) matches.add(id);
  }
  return { nodes: withAncestors(nodes, matches), matches };
}

function withAncestors(nodes: readonly TreeNode[], ids: ReadonlySet<string>): TreeNode[] {
  const kept = new Set(ids);
  // Children come after their parents, so from the end each node is decided before its parent.
  for (const { id, parentId } of nodes.toReversed()) if (kept.has(id) && parentId !== null) kept.add(parentId);
  return nodes.filter(({ id }) => kept.has(id));
}

/** By ID; kept per list, as a page asks for the paths of many nodes of one. */
const indexes = new WeakMap<readonly TreeNode[], ReadonlyMap<string, TreeNode>>();

function indexOf(nodes: readonly TreeNode[]): ReadonlyMap<string, TreeNode> {
  const index = indexes.get(nodes) ?? new Map(nodes.map((node) => [node.id, node]));
  indexes.set(nodes, index);
  return index;
}

/** The nodes from the root down to the one with this ID; none for an ID that isn't there. */
export function pathTo(nodes: readonly TreeNode[], id: string): TreeNode[] {
  const known = indexOf(nodes);
  const path: TreeNode[] = [];
  for (let node = known.get(id); node !== undefined; node = known.get(node.parentId ?? '')) path.unshift(node);
  return path;
}

/** Labels as one line: Exams › Utrecht › Cohort 1. */
export function pathLabel(path: readonly TreeNode[]): string {
  return path.map(({ label }) => label).join(' › ');
}

/** The IDs of a node and of all below it. */
export function subtreeOf(nodes: readonly TreeNode[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const node of nodes) if (node.parentId !== null && found.has(node.parentId)) found.add(node.id);
  return found;
}

/** The set without the ID if it was there, else with it. */
export function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(ids);
  if (!after.delete(id)) after.add(id);
  return after;
}
