import { describe, expect, it } from 'vitest';
import { shares } from './shares.js';

describe('shares()', () => {
  it('puts every row into one part, and leaves empty parts out', () => {
    const parts = shares({ rows: 9, create: 3, synchronise: 6, unchanged: 2, inTrash: 1, error: 0, newHierarchies: 4 });
    expect(parts.map(({ name, rows }) => [name, rows])).toEqual([
      ['new', 3],
      ['changed', 4],
      ['unchanged', 2],
    ]);
  });
});
