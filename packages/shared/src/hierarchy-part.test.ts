import { describe, expect, it } from 'vitest';
import { administeredPart, administersAllOf, holdsHierarchy, holdsMember, seenPart, type HierarchyPart } from './hierarchy-part.js';
import { role } from './test-world.js';

/** Exams › North › North 1, Exams › South; Library. */
const TREE = [
  { id: 'north-1', name: 'North 1', parentId: 'north' },
  { id: 'exams', name: 'Exams', parentId: null },
  { id: 'north', name: 'North', parentId: 'exams' },
  { id: 'south', name: 'South', parentId: 'exams' },
  { id: 'library', name: 'Library', parentId: null },
];

const member = (hierarchyId: string, administrator = false) => ({ hierarchyId, administrator });
const admin = (...memberships: ReturnType<typeof member>[]) => ({ rank: role('Administrator'), memberships });
const names = (part: HierarchyPart) => (part === 'EVERYTHING' ? part : [...part].sort());

describe('seenPart()', () => {
  it('is what one is a member of, with all below it', () => {
    expect(names(seenPart(admin(member('north'), member('library')), TREE))).toEqual(['library', 'north', 'north-1']);
  });

  it('is everything for a System Admin, whatever they are a member of', () => {
    expect(seenPart({ rank: role('System Administrator'), memberships: [] }, TREE)).toBe('EVERYTHING');
  });

  it('is nothing for whoever is a member of nothing', () => {
    expect(names(seenPart(admin(), TREE))).toEqual([]);
  });

  it('knows no hierarchy that is gone', () => {
    expect(names(seenPart(admin(member('gone')), TREE))).toEqual([]);
  });
});

describe('administeredPart()', () => {
  it('is what one administers, with all below it, and not what one is only a member of', () => {
    expect(names(administeredPart(admin(member('north', true), member('library')), TREE))).toEqual(['north', 'north-1']);
  });

  it('is everything for a System Admin', () => {
    expect(administeredPart({ rank: role('System Administrator'), memberships: [] }, TREE)).toBe('EVERYTHING');
  });
});

describe('a part', () => {
  const north: HierarchyPart = new Set(['north', 'north-1']);

  it.each([
    ['north-1', true],
    ['exams', false],
  ])('of North holds the hierarchy %s: %s', (id, expected) => {
    expect(holdsHierarchy(north, id)).toBe(expected);
  });

  it('holds whoever is in one of its hierarchies, wherever else they are', () => {
    expect(holdsMember(north, [member('south'), member('north-1')])).toBe(true);
    expect(holdsMember(north, [member('south')])).toBe(false);
    expect(holdsMember(north, [])).toBe(false);
  });

  it('that is everything holds whoever is in no hierarchy, too', () => {
    expect(holdsMember('EVERYTHING', [])).toBe(true);
  });

  it('holds all that somebody administers where it holds each of their marks, wherever else they are a member', () => {
    expect(administersAllOf(north, [member('north-1', true), member('south')])).toBe(true);
    expect(administersAllOf(north, [member('north-1'), member('south', true)])).toBe(false);
    expect(administersAllOf('EVERYTHING', [member('south', true)])).toBe(true);
  });
});
