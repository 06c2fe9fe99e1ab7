import { nextTick, shallowRef } from 'vue';
import { describe, expect, it } from 'vitest';
import { useTreeSearch } from './tree-search.js';

const NODES = [
  { id: 'exams', parentId: null, label: 'Exams' },
  { id: 'utrecht', parentId: 'exams', label: 'Utrecht' },
  { id: 'leiden', parentId: 'exams', label: 'Leiden' },
];

describe('useTreeSearch', () => {
  it('opens what it finds, and gives back what the person had opened once the search is over', async () => {
    const expanded = shallowRef<ReadonlySet<string>>(new Set());
    const { search, shownNodes, openNodes } = useTreeSearch(() => NODES, { expanded });
    expect(shownNodes.value).toEqual(NODES);
    search.value = 'utr';
    await nextTick();
    expect([...openNodes.value]).toEqual(['exams', 'utrecht']);
    openNodes.value = new Set();
    expect(openNodes.value.size).toBe(0);
    expanded.value = new Set(['exams']);
    search.value = '';
    expect([...openNodes.value]).toEqual(['exams']);
    expect(shownNodes.value).toEqual(NODES);
  });
});
