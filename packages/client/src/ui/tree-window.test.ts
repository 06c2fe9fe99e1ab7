import { describe, expect, it } from 'vitest';
import { ROW_HEIGHT, windowOf } from './tree-window.js';

const SCREEN = 800;

describe('windowOf', () => {
  it.each([0, -1, -399, -12_345])('holds every row that is seen when the list begins at %d', (top) => {
    const { from, to } = windowOf(top, SCREEN);
    expect(from * ROW_HEIGHT + top).toBeLessThanOrEqual(0);
    expect(to * ROW_HEIGHT + top).toBeGreaterThanOrEqual(SCREEN);
  });

  it('is no longer for a list that is scrolled far', () => {
    const { from, to } = windowOf(-400_000, SCREEN);
    expect(from).toBeGreaterThan(9900);
    expect(to - from).toBeLessThan(50);
  });

  it('begins with the first row where the list is below the screen', () => {
    expect(windowOf(5000, SCREEN).from).toBe(0);
  });
});
