import { nextTick } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useOpenNodes, withWayTo } from './open-nodes.js';

const tree = (size: number) => [
  { id: 'root', parentId: null, label: 'Root' },
  ...Array.from({ length: size - 1 }, (_, index) => ({ id: `n${index}`, parentId: 'root', label: `Node ${index}` })),
];

beforeEach(() => sessionStorage.clear());

describe('useOpenNodes', () => {
  it('opens a small tree whole and a large one at its roots', () => {
    expect(useOpenNodes(() => tree(5)).value.size).toBe(5);
    expect([...useOpenNodes(() => tree(500)).value]).toEqual(['root']);
  });

  it('remembers what the person opened, after a reload too', async () => {
    useOpenNodes(() => tree(500)).value = new Set(['root', 'n7']);
    await nextTick();
    expect([...useOpenNodes(() => tree(500)).value]).toEqual(['root', 'n7']);
    useOpenNodes(() => tree(500)).value = new Set();
    await nextTick();
    expect(useOpenNodes(() => tree(5)).value.size).toBe(0);
  });
});

describe('useOpenNodes, where the storage fails', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('opens the tree as at first when what was remembered cannot be read', () => {
    sessionStorage.setItem('intake.hierarchies.open', '["root"');
    expect([...useOpenNodes(() => tree(500)).value]).toEqual(['root']);
  });

  it('opens and closes although nothing can be read or remembered', async () => {
    const refuse = (): never => {
      throw new DOMException('Denied', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse });
    const open = useOpenNodes(() => tree(500));
    open.value = new Set(['n7']);
    await nextTick();
    expect([...open.value]).toEqual(['n7']);
  });
});

describe('withWayTo', () => {
  it('opens what is above a node, not the node', () => {
    const [root, child] = tree(2);
    expect([
      ...withWayTo(
        new Set(['other']),
        [root, child].flatMap((node) => node ?? []),
      ),
    ]).toEqual(['other', 'root']);
  });
});
