import { INITIAL_ROLES, type Rank } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { holdsTops, importerTops } from './importer-tops.js';

const hierarchies = [
  { id: 'utrecht', name: 'Utrecht', parentId: null },
  { id: 'amsterdam', name: 'Amsterdam', parentId: null },
  { id: 'cohort', name: 'Cohort', parentId: 'amsterdam' },
];

const tops = (name: string) => {
  const rank: Rank | undefined = INITIAL_ROLES.find((role) => role.name === name);
  return rank === undefined ? undefined : importerTops({ importer: { id: 'importer', rank, memberships: [] }, hierarchies });
};

describe('importerTops()', () => {
  it('are the topmost hierarchies that the importer sees, in one order', () => {
    expect(tops('Administrator')).toBe('amsterdam,utrecht');
  });

  it('are none for a System Admin, who sees those without a hierarchy, too', () => {
    expect(tops('System Administrator')).toBeNull();
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
