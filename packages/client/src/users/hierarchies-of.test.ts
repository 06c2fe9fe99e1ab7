import { describe, expect, it } from 'vitest';
import type { TreeNode } from '../ui/tree.js';
import { hierarchiesOf } from './hierarchies-of.js';

const node = (id: string, parentId: string | null): TreeNode => ({ id, parentId, label: `Node ${id}`, detail: '3 members' });
const nodes = [node('root', null), node('a', 'root'), node('a1', 'a'), node('b', 'root')];
const member = (...ids: string[]) => ({ memberships: ids.map((id) => ({ hierarchy: { id } })) });

describe('hierarchiesOf()', () => {
  it('holds what any of the users is in, and nothing else', () => {
    expect(hierarchiesOf([member('b'), member('b', 'a')], nodes).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('hangs a hierarchy below the nearest one above it that is there', () => {
    expect(hierarchiesOf([member('root', 'a1')], nodes)).toEqual([
      { id: 'root', parentId: null, label: 'Node root' },
      { id: 'a1', parentId: 'root', label: 'Node a1' },
    ]);
  });

  it('makes a root of what has none of them above it', () => {
    expect(hierarchiesOf([member('a1')], nodes)).toEqual([{ id: 'a1', parentId: null, label: 'Node a1' }]);
  });
});
