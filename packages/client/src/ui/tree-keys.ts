/** What the keys do in a tree, as the ARIA Authoring Practices have it. */
import { foldForSearch } from '@intake/shared';
import type { TreeRow } from './tree.js';

export type TreeAction =
  | { readonly kind: 'focus'; readonly id: string }
  | { readonly kind: 'toggle'; readonly id: string }
  | { readonly kind: 'choose'; readonly id: string };

type Rows = readonly TreeRow[];
type Key = (rows: Rows, index: number) => TreeAction | undefined;

const focus = (row: TreeRow | undefined): TreeAction | undefined => row && { kind: 'focus', id: row.node.id };
const choose: Key = (rows, index) => {
  const row = rows[index];
  return row && { kind: 'choose', id: row.node.id };
};

const KEYS: Readonly<Record<string, Key>> = {
  ArrowDown: (rows, index) => focus(rows[index + 1]),
  ArrowUp: (rows, index) => focus(rows[index - 1]),
  Home: (rows) => focus(rows[0]),
  End: (rows) => focus(rows.at(-1)),
  Enter: choose,
  ' ': choose,
  ArrowRight: (rows, index) => {
    const row = rows[index];
    if (row === undefined || !row.hasChildren) return undefined;
    return row.isExpanded ? focus(rows[index + 1]) : { kind: 'toggle', id: row.node.id };
  },
  ArrowLeft: (rows, index) => {
    const row = rows[index];
    if (row === undefined) return undefined;
    if (row.isExpanded) return { kind: 'toggle', id: row.node.id };
    return focus(rows.slice(0, index).findLast(({ level }) => level < row.level));
  },
};

/** What a key does on the row at an index; undefined where it does nothing. A letter goes to the next row that begins with it. */
export function treeAction(rows: Rows, index: number, key: string): TreeAction | undefined {
  const action = KEYS[key];
  if (action !== undefined) return action(rows, index);
  const letter = [...key].length === 1 ? foldForSearch(key) : '';
  if (letter === '') return undefined;
  return focus([...rows.slice(index + 1), ...rows.slice(0, index)].find(({ node }) => foldForSearch(node.label).startsWith(letter)));
}
