import { beforeEach, describe, expect, it } from 'vitest';
import { changeRemembered, recallList, rememberList } from './remembered-list.js';

const user = (id: string, lastName = 'Berg') => ({
  ...{ id, lastName, firstName: 'Zoë', username: id, userId: id, email: 'z@example.org', deletedAt: null },
  role: { id: 'r', name: 'Candidate' },
  memberships: [],
  withinReach: true,
});
const MINUTE = 60_000;

beforeEach(() => {
  const list = { rows: [user('a'), user('b')], total: 2, next: { endCursor: null, hasNextPage: false } };
  rememberList({ key: 'search=berg', at: 0, list });
});

const names = (key = 'search=berg', now = MINUTE) => recallList(key, now)?.rows.map(({ id, lastName }) => `${id} ${lastName}`);

describe('recallList()', () => {
  it('finds the list of the same filter, not of another', () => {
    expect(names()).toEqual(['a Berg', 'b Berg']);
    expect(names('search=')).toBeUndefined();
  });

  it('forgets a list that is too old', () => {
    expect(names('search=berg', 11 * MINUTE)).toBeUndefined();
  });
});

describe('changeRemembered()', () => {
  it('shows a user as changed since', () => {
    changeRemembered(user('b', 'Bakker'));
    expect(names()).toEqual(['a Berg', 'b Bakker']);
  });

  it('leaves out a user who went to the trash can', () => {
    changeRemembered({ ...user('a'), deletedAt: '2026-03-01T00:00:00Z' });
    expect(names()).toEqual(['b Berg']);
    expect(recallList('search=berg', 0)?.total).toBe(1);
  });
});
