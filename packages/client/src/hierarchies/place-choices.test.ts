import { describe, expect, it } from 'vitest';
import { likelyPlace, parentOf, placeChoices, placeOf, TOP_LEVEL } from './place-choices.js';

const NODES = [
  { id: 'exams', parentId: null, label: 'Exams' },
  { id: 'utrecht', parentId: 'exams', label: 'Utrecht' },
  { id: 'cohort', parentId: 'utrecht', label: 'Cohort' },
  { id: 'leiden', parentId: 'exams', label: 'Leiden' },
];

const ids = (moved: string | undefined, topLevel?: string) => placeChoices(NODES, moved, topLevel).map(({ id }) => id);

describe('placeChoices', () => {
  it('leaves out what is moved with all that lies below it', () => {
    expect(ids('utrecht')).toEqual(['exams', 'leiden']);
    expect(ids('exams')).toEqual([]);
    expect(ids(undefined)).toEqual(['exams', 'utrecht', 'cohort', 'leiden']);
  });

  it('begins with the top level where that is allowed', () => {
    expect(ids('leiden', 'Top level')).toEqual([TOP_LEVEL, 'exams', 'utrecht', 'cohort']);
  });
});

describe('parentOf', () => {
  it('is null for the top level', () => {
    expect(parentOf(TOP_LEVEL)).toBeNull();
    expect(parentOf('exams')).toBe('exams');
  });
});

describe('placeOf', () => {
  it('is null where no place was said, or a person may not choose it', () => {
    expect(placeOf('exams', NODES)).toBe('exams');
    expect(placeOf(null, NODES)).toBeNull();
    expect(placeOf(undefined, placeChoices(NODES, undefined, 'Top level'))).toBeNull();
    expect(placeOf(null, placeChoices(NODES, undefined, 'Top level'))).toBe(TOP_LEVEL);
  });
});

describe('likelyPlace', () => {
  it('is the root, if there is only one, and the top level, if there is none', () => {
    expect(likelyPlace(NODES)).toEqual({ parentId: 'exams' });
    expect(likelyPlace([...NODES, { id: 'archive', parentId: null, label: 'Archive' }])).toEqual({});
    expect(likelyPlace([])).toEqual({ parentId: null });
  });
});
