import { describe, expect, it } from 'vitest';
import { rowChunks } from './row-chunks.js';

const rows = Array.from({ length: 115 }, (_, index) => ({ id: String(index) }));

describe('rowChunks()', () => {
  it('has every row once, in order', () => expect(rowChunks(rows).flatMap((chunk) => chunk.rows)).toEqual(rows));

  it('keeps the names of the parts when the list grows', () => {
    const before = rowChunks(rows.slice(0, 60)).map(({ key }) => key);
    expect(
      rowChunks(rows)
        .map(({ key }) => key)
        .slice(0, before.length),
    ).toEqual(before);
  });

  it('has no part of no rows', () => expect(rowChunks([])).toEqual([]));
});
