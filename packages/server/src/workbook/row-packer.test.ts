import { describe, expect, it } from 'vitest';
import { ByteBudget } from './byte-budget.js';
import type { RowBlock } from './row-block.js';
import { RowPacker } from './row-packer.js';

function packed(rows: readonly string[], bytes = 10_000_000): RowBlock[] {
  const blocks: RowBlock[] = [];
  const packer = new RowPacker({ sheet: 3, onBlock: (block) => blocks.push(block), budget: new ByteBudget(bytes, 'UNPACKED_TOO_LARGE') });
  rows.forEach((text, index) => packer.add({ number: 2 * index + 1, cells: [[0, text]] }));
  packer.flush();
  return blocks;
}

describe('RowPacker', () => {
  it('packs 250 rows a block, as JSON', () => {
    const blocks = packed(Array.from({ length: 251 }, () => 'é'));
    expect(blocks.map(({ content: _, ...block }) => block)).toEqual([
      { sheet: 3, firstRow: 1, lastRow: 499, rowCount: 250 },
      { sheet: 3, firstRow: 501, lastRow: 501, rowCount: 1 },
    ]);
    expect(blocks[1]?.content.toString('utf8')).toBe('[{"number":501,"cells":[[0,"é"]]}]');
  });

  it('packs fewer rows where texts are long', () => {
    expect(packed(Array.from({ length: 5 }, () => 'x'.repeat(400_000))).map(({ rowCount }) => rowCount)).toEqual([2, 2, 1]);
  });

  it('refuses a row that is longer than a block', () => {
    expect(packed(['x'.repeat(1_000_000)])).toHaveLength(1);
    expect(() => packed(['x'.repeat(1_000_001)])).toThrow(expect.objectContaining({ reason: 'ROW_TOO_LONG' }) as Error);
  });

  it('hands over nothing where there was no row', () => {
    expect(packed([])).toEqual([]);
  });

  it('refuses more than the budget', () => {
    const row = '[{"number":1,"cells":[[0,"x"]]}]';
    expect(packed(['x'], row.length)).toHaveLength(1);
    expect(() => packed(['x'], row.length - 1)).toThrow(expect.objectContaining({ reason: 'UNPACKED_TOO_LARGE' }) as Error);
  });
});
