import { describe, expect, it } from 'vitest';
import { destinationTree, openAtFirst } from './destination-tree.js';

const destinations = [
  { path: ['Exams', 'Utrecht'], new: false, rows: 4 },
  { path: ['Exams', 'Utrecht', 'Cohort 1', 'Group 1'], new: true, rows: 2 },
];
const newHierarchies = [
  ['Exams', 'Utrecht', 'Cohort 1'],
  ['Exams', 'Utrecht', 'Cohort 1', 'Group 1'],
];

describe('destinationTree()', () => {
  const tree = destinationTree({ destinations, newHierarchies });

  it('has each node between a root and a destination once, parents first', () => {
    expect(tree.map(({ label }) => label)).toEqual(['Exams', 'Utrecht', 'Cohort 1', 'Group 1']);
    expect(tree.map(({ parentId }) => tree.find(({ id }) => id === parentId)?.label)).toEqual([undefined, 'Exams', 'Utrecht', 'Cohort 1']);
  });

  it('marks what is new, with or without rows of its own', () =>
    expect(tree.filter(({ isNew }) => isNew).map(({ label, rows }) => [label, rows])).toEqual([
      ['Cohort 1', 0],
      ['Group 1', 2],
    ]));

  it('tells nodes of one name apart by where they lie', () => {
    const places = [
      { path: ['A', 'Group'], new: false, rows: 1 },
      { path: ['B', 'Group'], new: false, rows: 2 },
    ];
    expect(destinationTree({ destinations: places, newHierarchies: [] }).map(({ rows }) => rows)).toEqual([0, 1, 0, 2]);
  });
});

describe('openAtFirst()', () => {
  it('opens all of a small tree', () => expect(openAtFirst(destinationTree({ destinations, newHierarchies })).size).toBe(4));

  it('opens a large tree down to where it first divides', () => {
    const places = Array.from({ length: 70 }, (_, index) => ({
      path: ['Exams', 'Utrecht', `Cohort ${index}`, 'Group'],
      new: true,
      rows: 1,
    }));
    const tree = destinationTree({ destinations: places, newHierarchies: [] });
    const open = openAtFirst(tree);
    expect(tree.filter(({ id }) => open.has(id)).map(({ label }) => label)).toEqual(['Exams', 'Utrecht']);
  });
});
