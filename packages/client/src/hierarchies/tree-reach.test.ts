import { describe, expect, it } from 'vitest';
import { treeReach } from './tree-reach.js';

const EXAMS = { id: 'exams', parentId: null, label: 'Exams' };
const NORTH = { id: 'north', parentId: 'exams', label: 'North' };
const COHORT = { id: 'cohort', parentId: 'north', label: 'Cohort' };
const NODES = [EXAMS, NORTH, COHORT];

const names = (nodes: readonly { readonly label: string }[]): string => nodes.map(({ label }) => label).join(' ');

describe('treeReach()', () => {
  it('of a part lets change what is in it, and move what lies below another of it', () => {
    const { places, makesRoots, mayChange, mayMove } = treeReach(NODES, new Set(['north', 'cohort']));
    expect(names(places)).toBe('North Cohort');
    expect(names(NODES.filter(({ id }) => mayChange(id)))).toBe('North Cohort');
    expect(names(NODES.filter(mayMove))).toBe('Cohort');
    expect(makesRoots).toBe(false);
  });

  it('of a part that begins where the tree that is seen begins doesn’t let move its topmost', () => {
    const topmost = { ...NORTH, parentId: null };
    expect(treeReach([topmost, COHORT], new Set(['north', 'cohort'])).mayMove(topmost)).toBe(false);
  });

  it('of everything lets make and move roots, too', () => {
    const { makesRoots, mayMove } = treeReach(NODES, 'EVERYTHING');
    expect([makesRoots, names(NODES.filter(mayMove))]).toEqual([true, 'Exams North Cohort']);
  });
});
