import { describe, expect, it } from 'vitest';
import { rowChunks } from './row-chunks.js';

const rows = Array.from({ length: 115 }, (_, index) => index);

describe('rowChunks()', () => {
  it('has every row once, in order', () => expect(rowChunks(rows).flat()).toEqual(rows));

  it('keeps the full parts when the list grows', () => expect(rowChunks(rows)[0]).toEqual(rowChunks(rows.slice(0, 60))[0]));

  it('has no part of no rows', () => expect(rowChunks([])).toEqual([]));
});
