import { describe, expect, it } from 'vitest';
import { type AuditFilter, filterCount, filterQuery, isBackwards, isFiltered, NO_FILTER, readFilter, variablesOf } from './audit-filter.js';

const ALL: AuditFilter = { action: 'USER_CREATED', actorId: 'a', subjectId: 's', from: '2026-11-01', until: '2026-11-22' };

describe('the filter of the audit log', () => {
  it('is in the address whole, and comes back from it', () => {
    expect(filterQuery(ALL)).toEqual({ action: 'USER_CREATED', actor: 'a', subject: 's', from: '2026-11-01', until: '2026-11-22' });
    expect(readFilter(filterQuery(ALL))).toEqual(ALL);
  });

  it('leaves nothing in the address where there is none', () => {
    expect([filterQuery(NO_FILTER), readFilter({}), isFiltered(NO_FILTER)]).toEqual([{}, NO_FILTER, false]);
  });

  it.each([
    { action: 'USERS_EATEN' },
    { action: 'toString' },
    { from: 'yesterday' },
    { until: '2026-02-30' },
    { actor: '' },
    { subject: null },
  ])('is none where the address asks for %j', (query) => expect(readFilter(query)).toEqual(NO_FILTER));

  it('takes the first of what stands in the address twice', () => {
    expect(readFilter({ actor: ['one', 'other'] }).actorId).toBe('one');
  });

  it('asks for the whole of both days, which may be one', () => {
    const { from, until } = variablesOf({ ...NO_FILTER, from: '2026-11-22', until: '2026-11-22' });
    expect(Date.parse(until ?? '') - Date.parse(from ?? '')).toBe(24 * 60 * 60_000);
    expect(variablesOf(NO_FILTER)).toEqual(NO_FILTER);
  });

  it('is backwards only where the last day lies before the first', () => {
    const backwards = (from: string | null, until: string | null) => isBackwards({ ...NO_FILTER, from, until });
    expect([backwards('2026-11-22', '2026-11-21'), backwards('2026-11-22', '2026-11-22'), backwards('2026-11-22', null)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('counts its fields; whom it is about is shown elsewhere', () => {
    expect([filterCount(ALL), filterCount(NO_FILTER)]).toEqual([4, 0]);
    expect(isFiltered({ ...NO_FILTER, subjectId: 's' })).toBe(true);
  });
});
