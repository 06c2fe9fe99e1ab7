import { describe, expect, it } from 'vitest';
import { subLevelDefinition } from './sub-level-definition.js';

describe('subLevelDefinition()', () => {
  it('numbers the labels, the aliases and the level above', () => {
    const { label, aliases, description } = subLevelDefinition(3, ['', '', '']);
    expect(label).toEqual({ EN: 'Sub-level 3', NL: 'Subniveau 3' });
    expect(aliases.every((alias) => alias.endsWith(' 3'))).toBe(true);
    expect([description.EN, description.NL]).toEqual([expect.stringContaining('sub-level 2'), expect.stringContaining('subniveau 2')]);
  });

  it('names the start hierarchy as what is above level 1', () => {
    const { description } = subLevelDefinition(1, ['', '', '']);
    expect([description.EN, description.NL]).toEqual([
      expect.stringContaining('start hierarchy'),
      expect.stringContaining('top-hiërarchie'),
    ]);
  });
});
