import { describe, expect, it } from 'vitest';
import { commitOffer } from './commit-offer.js';

const summary = { rows: 9, create: 3, synchronise: 4, unchanged: 1, inTrash: 0, error: 2, newHierarchies: 0 };

describe('commitOffer()', () => {
  it('counts new users and all who are synchronised, and leaves errors behind', () =>
    expect(commitOffer({ summary, mayCommit: true })).toEqual({ users: 7, leftOut: 2, obstacle: undefined }));

  it.each([
    ['no row has text', { rows: 0, create: 0, synchronise: 0, unchanged: 0 }, true, 'import.preview.obstacles.empty'],
    ['nobody is left to import', { create: 0, synchronise: 0, unchanged: 0 }, true, 'import.preview.obstacles.nothing'],
    ['every user is as the file says', { create: 0, synchronise: 4, unchanged: 4 }, true, 'import.preview.obstacles.same'],
    ['the preview is over', {}, false, 'import.preview.obstacles.over'],
  ] as const)('offers nothing where %s', (_, difference, mayCommit, obstacle) =>
    expect(commitOffer({ summary: { ...summary, ...difference }, mayCommit }).obstacle).toBe(obstacle),
  );
});
