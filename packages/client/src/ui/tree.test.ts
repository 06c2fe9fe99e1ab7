import { describe, expect, it } from 'vitest';
import { childrenByParent, pathLabel, pathTo, searchTree, subtreeOf, toggled, type TreeNode, visibleRows } from './tree.js';

const node = (id: string, parentId: string | null, label = id): TreeNode => ({ id, parentId, label });

const NODES = [
  node('exams', null, 'Exams'),
  node('leiden', 'exams', 'Leiden'),
  node('l1', 'leiden', 'Cohort 1'),
  node('utrecht', 'exams', 'Ütrecht'),
  node('u1', 'utrecht', 'Cohort 1'),
  node('u2', 'utrecht', 'Cohort 2'),
  node('archive', null, 'Archive'),
];

const ids = (nodes: readonly TreeNode[] = []) => nodes.map(({ id }) => id);

describe('childrenByParent', () => {
  it('keeps the order of siblings, and makes a root of a node whose parent is not there', () => {
    const children = childrenByParent([...NODES, node('stray', 'gone')]);
    expect(ids(children.get('utrecht'))).toEqual(['u1', 'u2']);
    expect(ids(children.get(null))).toEqual(['exams', 'archive', 'stray']);
  });
});

describe('visibleRows', () => {
  it('shows the children of expanded nodes whose parents are expanded too', () => {
    const shown = (...expanded: string[]) => visibleRows(NODES, new Set(expanded)).map((row) => row.node.id);
    expect(shown()).toEqual(['exams', 'archive']);
    expect(shown('exams', 'utrecht')).toEqual(['exams', 'leiden', 'utrecht', 'u1', 'u2', 'archive']);
    expect(shown('utrecht')).toEqual(['exams', 'archive']);
  });

  it('says level, place among siblings, and whether a row is open', () => {
    const rows = visibleRows(NODES, new Set(['exams', 'utrecht', 'u2', 'archive']));
    expect(rows.find((row) => row.node.id === 'u2')).toMatchObject({
      level: 3,
      position: 2,
      siblings: 2,
      hasChildren: false,
      isExpanded: false,
    });
    expect(rows[0]).toMatchObject({ level: 1, position: 1, siblings: 2, hasChildren: true, isExpanded: true });
  });

  it('shows a hundred thousand nodes, wide or deep, in less than two seconds', () => {
    const wide = Array.from({ length: 50_000 }, (_, index) => node(`w${index}`, index === 0 ? null : 'w0'));
    const deep = Array.from({ length: 50_000 }, (_, index) => node(`d${index}`, index === 0 ? null : `d${index - 1}`));
    const all = [...wide, ...deep];
    const start = performance.now();
    expect(visibleRows(all, new Set(ids(all)))).toHaveLength(100_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('searchTree', () => {
  it.each([
    ['cohort', ['exams', 'leiden', 'l1', 'utrecht', 'u1', 'u2'], ['l1', 'u1', 'u2']],
    ['UTRECHT', ['exams', 'utrecht'], ['utrecht']],
    ['utrecht coh', ['exams', 'utrecht', 'u1', 'u2'], ['u1', 'u2']],
    ['2 utr', ['exams', 'utrecht', 'u2'], ['u2']],
    ['exams archive', [], []],
    ['  ', [], []],
  ])('for "%s" keeps what matches with all above it', (search, shown, matching) => {
    const { nodes, matches } = searchTree(NODES, search);
    expect(ids(nodes)).toEqual(shown);
    expect([...matches]).toEqual(matching);
  });
});

describe('pathTo', () => {
  it('leads from the root to the node, and nowhere for one that is not there', () => {
    expect(pathLabel(pathTo(NODES, 'u1'))).toBe('Exams › Ütrecht › Cohort 1');
    expect(pathTo(NODES, 'gone')).toEqual([]);
  });
});

describe('subtreeOf', () => {
  it('is the node with all below it', () => {
    expect([...subtreeOf(NODES, 'exams')]).toEqual(['exams', 'leiden', 'l1', 'utrecht', 'u1', 'u2']);
    expect([...subtreeOf(NODES, 'u1')]).toEqual(['u1']);
  });
});

describe('toggled', () => {
  it('takes an ID out or puts it in, and leaves the set given as it was', () => {
    const before = new Set(['a']);
    expect([...toggled(before, 'a')]).toEqual([]);
    expect([...toggled(before, 'b')]).toEqual(['a', 'b']);
    expect([...before]).toEqual(['a']);
  });
});
