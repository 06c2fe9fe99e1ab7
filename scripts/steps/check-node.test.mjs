import { describe, expect, it } from 'vitest';
import { satisfies } from './check-node.mjs';

describe('satisfies()', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.1.0', true],
    ['20.18.3', false],
    ['18.20.0', false],
  ])('says of Node.js %s for >=20.19: %s', (version, expected) => {
    expect(satisfies(version, '>=20.19')).toBe(expected);
  });
});
