import { describe, expect, it } from 'vitest';
import { ColumnOutlines, hasText } from './column-outlines.js';

describe('ColumnOutlines', () => {
  it('keeps headers and the first three texts below them, from left to right, of columns with text', () => {
    const outlines = new ColumnOutlines();
    outlines.addHeaders([
      [0, 'Name'],
      [2, ' '],
    ]);
    outlines.addSamples([
      [27, 'far'],
      [1, '\u00A0'],
    ]);
    ['a', ' ', 'b', 'c', 'd'].forEach((text) => outlines.addSamples([[0, text]]));
    outlines.addSamples([[1, { fault: 'CELL_ERROR', text: '#N/A' }]]);
    expect(outlines.columns()).toEqual([
      { letter: 'A', header: 'Name', samples: ['a', 'b', 'c'] },
      { letter: 'B', header: '', samples: ['#N/A'] },
      { letter: 'AB', header: '', samples: ['far'] },
    ]);
  });

  it('shows the beginning of long texts', () => {
    const outlines = new ColumnOutlines();
    outlines.addHeaders([[0, 'x'.repeat(200)]]);
    outlines.addSamples([[0, 'x'.repeat(201)]]);
    expect(outlines.columns()).toEqual([{ letter: 'A', header: 'x'.repeat(200), samples: [`${'x'.repeat(200)}…`] }]);
  });
});

describe('hasText()', () => {
  it.each([
    ['a', true],
    [' a', true],
    ['é', true],
    ['\u0001', true],
    ['', false],
    [' \t\n', false],
    ['\u200B\u00A0\uFEFF', false],
    [{ fault: 'CELL_ERROR', text: '' } as const, true],
  ])('%j: %s', (cell, expected) => {
    expect(hasText(cell)).toBe(expected);
  });
});
