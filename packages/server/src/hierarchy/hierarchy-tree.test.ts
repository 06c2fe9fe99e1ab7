import { describe, expect, it } from 'vitest';
import { HierarchyTree } from './hierarchy-tree.js';

const node = (id: string, name: string, parentId: string | null = null) => ({ id, name, parentId });

const tree = new HierarchyTree([
  node('b2', 'beta', 'r'),
  node('a1', 'Deep', 'a'),
  node('a', 'Älpha', 'r'),
  node('b1', 'Beta', 'r'),
  node('s', 'Second root'),
  node('r', 'First root'),
  node('g', 'gamma', 'r'),
]);

describe('HierarchyTree', () => {
  it('lists parents before children, siblings by name whatever their case, equals by ID', () => {
    expect(tree.inOrder().map(({ id }) => id)).toEqual(['r', 'b1', 'b2', 'g', 'a', 'a1', 's']);
  });

  it('tells the path from the root down', () => {
    expect(tree.path('a1')).toEqual(['First root', 'Älpha', 'Deep']);
    expect(tree.path('s')).toEqual(['Second root']);
    expect(tree.path('gone')).toEqual([]);
  });

  it('tells a node with all that lies below it', () => {
    expect(tree.subtree('r')).toEqual(['r', 'b1', 'b2', 'g', 'a', 'a1']);
    expect(tree.subtree('g')).toEqual(['g']);
    expect(tree.subtree('gone')).toEqual([]);
  });
});
