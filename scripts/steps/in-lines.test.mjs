import { expect, it } from 'vitest';
import { inLines } from './in-lines.mjs';

it('inLines() fills each line as far as the width allows, and breaks no word', () => {
  expect(inLines(['aa', 'bb', 'cc', 'dddddddddd', 'e'], 8)).toBe('aa bb cc\ndddddddddd\ne');
});
