import { describe, expect, it } from 'vitest';
import { footHeight } from './foot-bars.js';

describe('footHeight()', () => {
  it('is 0 without a bar', () => {
    expect(footHeight([], 800)).toBe(0);
  });

  it('is as high as the highest bar at the foot', () => {
    const low = { top: 740, bottom: 784 };
    expect(footHeight([low, { top: 700, bottom: 784 }], 800)).toBe(100);
  });

  it('leaves bars out that are far up, as on a short page', () => {
    expect(footHeight([{ top: 300, bottom: 360 }], 800)).toBe(0);
  });
});
