import { describe, expect, it } from 'vitest';
import { plan, row, user } from './test-world.js';

describe('where rows go', () => {
  it('makes each missing node once, parents first, in the spelling that comes first', () => {
    const { newHierarchies, destinations } = plan([
      row('ada', { SUB_LEVEL_1: 'Amsterdam', SUB_LEVEL_2: 'A' }),
      row('joan', { SUB_LEVEL_1: 'AMSTERDAM', SUB_LEVEL_2: 'B' }),
      row('mary', { SUB_LEVEL_1: 'amsterdam', SUB_LEVEL_2: 'a' }),
      row('ann', { SUB_LEVEL_1: '' }),
    ]);
    expect(newHierarchies.map(({ path }) => path.join('/'))).toEqual(['Exams/Amsterdam', 'Exams/Amsterdam/A', 'Exams/Amsterdam/B']);
    expect(destinations).toEqual([
      { path: ['Exams', 'Amsterdam', 'A'], new: true, rows: 2 },
      { path: ['Exams', 'Amsterdam', 'B'], new: true, rows: 1 },
      { path: ['Exams'], new: false, rows: 1 },
    ]);
  });

  it('finds the nodes that exist, in whatever case, but only below the start hierarchy', () => {
    const hierarchies = [
      { id: 'exams', name: 'Exams', parentId: null },
      { id: 'ams', name: 'Amsterdam', parentId: 'exams' },
      { id: 'other', name: 'Rotterdam', parentId: 'ams' },
    ];
    const { newHierarchies, rows } = plan([row('ada', { SUB_LEVEL_1: 'AMSTERDAM' }), row('joan', { SUB_LEVEL_1: 'Rotterdam' })], {
      world: { hierarchies },
    });
    expect(rows[0]).toMatchObject({ destination: { kind: 'existing', id: 'ams' } });
    expect(newHierarchies.map(({ path }) => path.join('/'))).toEqual(['Exams/Rotterdam']);
  });

  it('lets a row in error make nothing', () => {
    expect(plan([row('ada', { SUB_LEVEL_1: 'X', EMAIL: 'nobody' })])).toMatchObject({ newHierarchies: [], destinations: [] });
  });

  it('adds a membership to those that a user has', () => {
    const { rows } = plan([row('ada', { SUB_LEVEL_1: 'X' })], { world: { users: [user('ada')] } });
    expect(rows[0]).toMatchObject({
      addsMembership: true,
      changes: [{ field: 'HIERARCHIES', before: 'Exams', after: 'Exams, Exams › X' }],
    });
  });
});
