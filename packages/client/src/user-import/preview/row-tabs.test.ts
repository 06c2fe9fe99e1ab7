import { describe, expect, it } from 'vitest';
import { filledTabs, FIRST_VIEW, rowFilter, shownTab } from './row-tabs.js';

const summary = { rows: 10, create: 3, synchronise: 5, unchanged: 2, inTrash: 0, error: 2, newHierarchies: 0 };
const onlyUnchanged = { ...summary, create: 0, synchronise: 2, error: 0 };

describe('filledTabs()', () => {
  it('names the lists that have rows, errors first', () => {
    expect(filledTabs(summary)).toEqual(['errors', 'new', 'changed', 'unchanged']);
    expect(filledTabs({ ...summary, inTrash: 1 })).toContain('trash');
  });

  it('has no list of changes where every synchronised row is unchanged', () => expect(filledTabs(onlyUnchanged)).toEqual(['unchanged']));
});

describe('shownTab()', () => {
  it('is the first list with rows at first', () => {
    expect(shownTab(summary, FIRST_VIEW)).toBe('errors');
    expect(shownTab({ ...summary, error: 0 }, FIRST_VIEW)).toBe('new');
  });

  it('is the list that was chosen, as long as it has rows', () => {
    expect(shownTab(summary, { ...FIRST_VIEW, tab: 'changed' })).toBe('changed');
    expect(shownTab(onlyUnchanged, { ...FIRST_VIEW, tab: 'changed' })).toBe('unchanged');
  });

  it('is none where no row is in the file', () =>
    expect(shownTab({ ...onlyUnchanged, synchronise: 0, unchanged: 0 }, FIRST_VIEW)).toBeUndefined());
});

describe('rowFilter()', () => {
  const view = { ...FIRST_VIEW, search: 'zoe', issue: { code: 'IN_USE', field: 'USER_ID' } } as const;

  it('asks for the errors with the issue that was chosen, in that field', () =>
    expect(rowFilter('errors', view)).toEqual({ outcome: 'ERROR', search: 'zoe', issue: 'IN_USE', issueField: 'USER_ID' }));

  it('asks other lists for no issue', () =>
    expect(rowFilter('unchanged', view)).toEqual({ outcome: 'SYNCHRONISE', unchanged: true, search: 'zoe' }));

  it('asks for no words where nothing is searched', () => expect(rowFilter('new', FIRST_VIEW)).toEqual({ outcome: 'CREATE' }));
});
