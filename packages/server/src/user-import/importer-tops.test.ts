import { type ExistingHierarchy, INITIAL_ROLES, type Rank } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { holdsTops, importerTops } from './importer-tops.js';

const hierarchies: readonly ExistingHierarchy[] = [
  { id: 'utrecht', name: 'Utrecht', parentId: null },
  { id: 'amsterdam', name: 'Amsterdam', parentId: null },
  { id: 'cohort', name: 'Cohort', parentId: 'amsterdam' },
];

const tops = (name: string, places = hierarchies) => {
  const rank: Rank | undefined = INITIAL_ROLES.find((role) => role.name === name);
  return rank === undefined ? undefined : importerTops({ importer: { id: 'importer', rank, memberships: [] }, hierarchies: places });
};

describe('importerTops()', () => {
  it('are the topmost hierarchies that the importer sees, in one order', () => {
    expect(tops('Administrator')).toBe('amsterdam,utrecht');
  });

  it('are none for a System Admin, who sees those without a hierarchy, too', () => {
    expect(tops('System Administrator')).toBeNull();
  });

  it('are as many as a text holds on every engine; of more, only those who see everything are shown the run', () => {
    const places = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: String(index).padStart(36, '0'), name: 'Place', parentId: null }));
    expect(tops('Administrator', places(1771))).toHaveLength(65_526);
    expect(tops('Administrator', places(1772))).toBeNull();
  });
});

describe('holdsTops()', () => {
  it('takes all of them', () => {
    expect(holdsTops(new Set(['amsterdam', 'cohort']), 'amsterdam')).toBe(true);
    expect(holdsTops(new Set(['amsterdam', 'cohort']), 'amsterdam,utrecht')).toBe(false);
    expect(holdsTops(new Set(['cohort']), 'amsterdam')).toBe(false);
  });

  it('takes everything for what somebody did who sees everything', () => {
    expect(holdsTops('EVERYTHING', null)).toBe(true);
    expect(holdsTops(new Set(['amsterdam', 'cohort', 'utrecht']), null)).toBe(false);
  });

  it('is false for whoever sees nothing', () => {
    expect([holdsTops(new Set(), ''), holdsTops(new Set(), 'amsterdam'), holdsTops(new Set(), null)]).toEqual([false, false, false]);
  });
});
