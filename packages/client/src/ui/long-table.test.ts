import { describe, expect, it } from 'vitest';
import { columnsFor, isNearEnd, type LongTableColumn, rowsInView } from './long-table.js';

const screen = { height: 800, rowHeight: 40, count: 100_000 };

describe('rowsInView()', () => {
  it('begins with the first row while that is in view', () => {
    expect(rowsInView({ ...screen, top: 200 }).from).toBe(0);
  });

  it.each([0, 1, 399, 12_345, 99_979].map((row) => [row]))('covers the screen wherever it is scrolled to: row %i', (row) => {
    const { from, to } = rowsInView({ ...screen, top: -row * 40 });
    expect(from).toBeLessThanOrEqual(row);
    expect(to).toBeGreaterThanOrEqual(Math.min(screen.count, row + 20));
  });

  it('renders few rows of however many', () => {
    const { from, to } = rowsInView({ ...screen, top: -50_000 * 40 });
    expect(to - from).toBeLessThan(70);
  });

  it('stays the same while one scrolls by less than a few rows', () => {
    expect(rowsInView({ ...screen, top: -1010 * 40 })).toEqual(rowsInView({ ...screen, top: -1008 * 40 }));
  });

  it('shows the last rows where the list became shorter than it was scrolled', () => {
    expect(rowsInView({ ...screen, count: 100, top: -5000 * 40 })).toEqual({ from: 52, to: 100 });
  });

  it('shows none of none', () => {
    expect(rowsInView({ ...screen, count: 0, top: 0 })).toEqual({ from: 0, to: 0 });
  });
});

describe('isNearEnd()', () => {
  it('wants more some screens before the end', () => {
    expect(isNearEnd({ from: 0, to: 56 }, 100)).toBe(true);
    expect(isNearEnd({ from: 0, to: 56 }, 400)).toBe(false);
  });
});

describe('columnsFor()', () => {
  const columns: readonly LongTableColumn[] = [
    { key: 'name', label: 'Name', share: 2 },
    { key: 'role', label: 'Role', share: 1, from: 900 },
    { key: 'email', label: 'Email', share: 2 },
  ];
  const keys = (width: number) => columnsFor(columns, width).map(({ key }) => key);

  it('leaves out what there is no room for', () => {
    expect(keys(899)).toEqual(['name', 'email']);
    expect(keys(900)).toEqual(['name', 'role', 'email']);
  });

  it('keeps the first alone where it is narrow', () => {
    expect(keys(360)).toEqual(['name']);
  });

  it('calls the first what it stands for there', () => {
    const labels = (width: number) =>
      columnsFor([{ key: 'when', label: 'When', narrowLabel: 'What', share: 1 }], width).map(({ label }) => label);
    expect([labels(360), labels(900)]).toEqual([['What'], ['When']]);
  });
});
