import { describe, expect, it } from 'vitest';
import { seenNodes } from './seen-nodes.js';

const exams = { id: 'exams', name: 'Exams', parentId: null };
const amsterdam = { id: 'amsterdam', name: 'Amsterdam', parentId: 'exams' };
const cohort = { id: 'cohort', name: 'Cohort', parentId: 'amsterdam' };
const library = { id: 'library', name: 'Library', parentId: null };
const nodes = [exams, amsterdam, cohort, library];

describe('seenNodes()', () => {
  it('begins at the topmost nodes of the part, and leaves those below where they are', () => {
    expect(seenNodes(nodes, new Set(['amsterdam', 'cohort', 'library']))).toEqual([{ ...amsterdam, parentId: null }, cohort, library]);
  });

  it('is all for somebody who sees everything, and nothing for somebody who sees nothing', () => {
    expect(seenNodes(nodes, 'EVERYTHING')).toEqual(nodes);
    expect(seenNodes(nodes, new Set())).toEqual([]);
  });
});
