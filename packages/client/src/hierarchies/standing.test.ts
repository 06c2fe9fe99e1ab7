import type { Viewer } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { nodesIn, standingOf } from './standing.js';

const standing = (type: Viewer['rank']['type'], ...marks: readonly boolean[]) =>
  standingOf({
    rank: { type, permissions: [] },
    memberships: marks.map((administrator, index) => ({ hierarchyId: String(index), administrator })),
  });

describe('standingOf()', () => {
  it('is an administrator’s by one mark, or for a System Admin by none', () => {
    expect(standing('ADMIN', false, true)).toBe('ADMINISTRATOR');
    expect(standing('SYSTEM_ADMIN')).toBe('ADMINISTRATOR');
  });

  it('tells a member from whoever is nowhere', () => {
    expect(standing('ADMIN', false)).toBe('MEMBER');
    expect(standing('ADMIN')).toBe('NOWHERE');
  });
});

describe('nodesIn()', () => {
  const NODES = [
    { id: 'exams', parentId: null, label: 'Exams' },
    { id: 'north', parentId: 'exams', label: 'North' },
    { id: 'cohort', parentId: 'north', label: 'Cohort' },
    { id: 'south', parentId: 'exams', label: 'South' },
  ];

  it('are the tree as it is for whoever administers everything', () => {
    expect(nodesIn('EVERYTHING', NODES)).toBe(NODES);
  });

  it('are those of the part, which begin at its topmost', () => {
    expect(nodesIn(new Set(['north', 'cohort']), NODES)).toEqual([
      { id: 'north', parentId: null, label: 'North' },
      { id: 'cohort', parentId: 'north', label: 'Cohort' },
    ]);
  });
});
