import { describe, expect, it } from 'vitest';
import { type TreeNode, visibleRows } from './tree.js';
import { treeAction } from './tree-keys.js';

const node = (id: string, parentId: string | null): TreeNode => ({ id, parentId, label: id });

const NODES = [node('exams', null), node('leiden', 'exams'), node('utrecht', 'exams'), node('cohort', 'utrecht'), node('Élite', null)];
const ROWS = visibleRows(NODES, new Set(['exams']));

const press = (key: string, on: string, rows = ROWS) =>
  treeAction(
    rows,
    rows.findIndex((row) => row.node.id === on),
    key,
  );

describe('treeAction', () => {
  it.each([
    ['ArrowDown', 'exams', 'leiden'],
    ['ArrowUp', 'leiden', 'exams'],
    ['Home', 'utrecht', 'exams'],
    ['End', 'exams', 'Élite'],
    ['ArrowRight', 'exams', 'leiden'],
    ['ArrowLeft', 'utrecht', 'exams'],
    ['u', 'exams', 'utrecht'],
    ['e', 'exams', 'Élite'],
    ['E', 'Élite', 'exams'],
  ])('%s on "%s" goes to "%s"', (key, on, to) => {
    expect(press(key, on)).toEqual({ kind: 'focus', id: to });
  });

  it('opens a closed node to the right and closes an open one to the left', () => {
    expect(press('ArrowRight', 'utrecht')).toEqual({ kind: 'toggle', id: 'utrecht' });
    expect(press('ArrowLeft', 'exams')).toEqual({ kind: 'toggle', id: 'exams' });
  });

  it('chooses by Enter and the space bar', () => {
    for (const key of ['Enter', ' ']) expect(press(key, 'leiden')).toEqual({ kind: 'choose', id: 'leiden' });
  });

  it.each([
    ['ArrowUp', 'exams'],
    ['ArrowDown', 'Élite'],
    ['ArrowRight', 'leiden'],
    ['ArrowLeft', 'Élite'],
    ['Tab', 'exams'],
    ['z', 'exams'],
  ])('%s on "%s" does nothing', (key, on) => {
    expect(press(key, on)).toBeUndefined();
  });
});
