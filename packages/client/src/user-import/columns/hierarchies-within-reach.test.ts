import { describe, expect, it } from 'vitest';
import { hierarchiesWithinReach } from './hierarchies-within-reach.js';

const NODES = [
  { id: 'exams', parentId: null, label: 'Exams' },
  { id: 'north', parentId: 'exams', label: 'North' },
  { id: 'cohort', parentId: 'north', label: 'Cohort' },
  { id: 'south', parentId: 'exams', label: 'South' },
];

const reach = (type: 'SYSTEM_ADMIN' | 'ADMIN', ...memberships: readonly (readonly [id: string, administrator: boolean])[]): string =>
  hierarchiesWithinReach(NODES, {
    id: 'me',
    role: { id: 'role', type },
    memberships: memberships.map(([id, administrator]) => ({ administrator, hierarchy: { id } })),
  })
    .map(({ id }) => id)
    .join(' ');

describe('hierarchiesWithinReach()', () => {
  it('are all for a System Admin', () => {
    expect(reach('SYSTEM_ADMIN')).toBe('exams north cohort south');
  });

  it('are those that one administers and all below, for anybody else', () => {
    expect(reach('ADMIN', ['north', true], ['south', false])).toBe('north cohort');
    expect(reach('ADMIN', ['exams', false])).toBe('');
  });
});
