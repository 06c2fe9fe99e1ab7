import { describe, expect, it } from 'vitest';
import { extentOf, toggleRows, without } from './row-selection.js';

const ids = ['a', 'b', 'c', 'd', 'e'];
const after = (selected: readonly string[], index: number, anchor: number | null = null) =>
  [...toggleRows(new Set(selected), { ids, index, anchor })].sort().join('');

describe('toggleRows()', () => {
  it('selects the row, and the next time no longer', () => {
    expect(after(['a'], 2)).toBe('ac');
    expect(after(['a', 'c'], 2)).toBe('a');
  });

  it('selects the range from the anchor in either direction', () => {
    expect(after(['b'], 3, 1)).toBe('bcd');
    expect(after(['d'], 1, 3)).toBe('bcd');
  });

  it('takes the range away where the clicked row was selected', () => {
    expect(after(['a', 'b', 'c', 'd'], 3, 1)).toBe('a');
  });

  it('changes nothing for a row that is gone', () => {
    expect(after(['a'], 9)).toBe('a');
  });
});

describe('without()', () => {
  it('leaves the rest', () => {
    expect([...without(new Set(ids), ['a', 'e', 'x'])]).toEqual(['b', 'c', 'd']);
  });
});

describe('extentOf()', () => {
  it('tells none, some and all apart', () => {
    expect([0, 2, 5].map((size) => extentOf(new Set(ids.slice(0, size)), 5))).toEqual(['none', 'some', 'all']);
  });
});
