import { describe, expect, it } from 'vitest';
import { filterCount, filterQuery, isFiltered, NO_FILTER, readFilter, unknownParts, type UserFilter } from './user-filter.js';

const FILTERS: readonly UserFilter[] = [
  NO_FILTER,
  { ...NO_FILTER, search: 'zoë berg' },
  { ...NO_FILTER, hierarchyId: 'h' },
  { ...NO_FILTER, hierarchyId: 'h', includeSubLevels: false },
  { ...NO_FILTER, roleId: 'r', specialNeeds: true },
  { ...NO_FILTER, specialNeeds: false, importRunId: 'i' },
];

describe('filterQuery()', () => {
  it.each(FILTERS)('is read back as it was written: %o', (filter) => {
    expect(readFilter(filterQuery(filter))).toEqual(filter);
  });

  it('leaves the address empty without a filter', () => {
    expect(filterQuery(NO_FILTER)).toEqual({});
  });

  it('says nothing of sub-levels without a hierarchy', () => {
    expect(filterQuery({ ...NO_FILTER, includeSubLevels: false })).toEqual({});
  });
});

describe('readFilter()', () => {
  it('leaves out what it does not know', () => {
    expect(readFilter({ specialNeeds: 'perhaps', colour: 'red', role: '', hierarchy: null })).toEqual(NO_FILTER);
  });

  it('takes the first of a parameter that stands there twice', () => {
    expect(readFilter({ search: ['one', 'two'] }).search).toBe('one');
  });
});

describe('filterCount()', () => {
  it('counts the filters, not the search', () => {
    expect(filterCount({ ...NO_FILTER, search: 'a', roleId: 'r', specialNeeds: false })).toBe(2);
  });
});

describe('isFiltered()', () => {
  it('knows a list of everybody', () => {
    expect(isFiltered(NO_FILTER)).toBe(false);
    expect(isFiltered({ ...NO_FILTER, specialNeeds: false })).toBe(true);
  });
});

describe('unknownParts()', () => {
  const filter = { ...NO_FILTER, search: 'zoe', roleId: 'gone', hierarchyId: 'utrecht' };

  it('empties what names a role or a hierarchy that is not there', () => {
    expect(unknownParts(filter, { roleIds: new Set(['staff']), hierarchyIds: new Set(['utrecht']) })).toEqual({ roleId: null });
    expect(unknownParts(filter, { roleIds: new Set(['gone']), hierarchyIds: new Set() })).toEqual({ hierarchyId: null });
  });

  it('empties nothing that is there, or of which nobody knows yet', () => {
    expect(unknownParts(filter, { roleIds: new Set(['gone']), hierarchyIds: new Set(['utrecht']) })).toBeNull();
    expect(unknownParts(filter, { roleIds: null, hierarchyIds: null })).toBeNull();
    expect(unknownParts(NO_FILTER, { roleIds: new Set(), hierarchyIds: new Set() })).toBeNull();
  });
});
