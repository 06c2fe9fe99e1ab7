import { describe, expect, it } from 'vitest';
import { issuesOf, plan, row, user } from './test-world.js';

const users = [user('a'), user('b'), user('c')];

function issues(rows: ReturnType<typeof row>[], given = users) {
  return plan(rows, { world: { users: given } }).rows.map(issuesOf);
}

describe('a user ID or synchronisation key of another user', () => {
  it('is in use, the trash can included', () => {
    const trashed = [user('a', { inTrash: true })];
    expect(issues([row('new', { USER_ID: 'A' })], trashed)).toEqual([['USER_ID IN_USE']]);
  });

  it('is free if its holder gets another in this import', () => {
    expect(issues([row('a', { USER_ID: 'b' }), row('b', { USER_ID: 'c' }), row('c', { USER_ID: 'a' })])).toEqual([[], [], []]);
    expect(issues([row('new', { USER_ID: 'a' }), row('a', { USER_ID: 'other' })])).toEqual([[], []]);
  });

  it('is not freed by a row that is itself an error', () => {
    expect(issues([row('a', { USER_ID: 'b' }), row('b', { USER_ID: 'other', EMAIL: 'nobody' })])).toEqual([
      ['USER_ID IN_USE'],
      ['EMAIL INVALID_EMAIL'],
    ]);
  });

  it('is not freed down a chain whose end fails, whatever the order of the rows', () => {
    const chain = [row('a', { USER_ID: 'b' }), row('b', { USER_ID: 'c' }), row('c', { USER_ID: 'taken' })];
    const given = [...users, user('taken')];
    expect(issues(chain, given)).toEqual([['USER_ID IN_USE'], ['USER_ID IN_USE'], ['USER_ID IN_USE']]);
    expect(issues(chain.toReversed(), given)).toEqual([['USER_ID IN_USE'], ['USER_ID IN_USE'], ['USER_ID IN_USE']]);
  });

  it('is not freed by a row whose other key is in use', () => {
    const given = [user('a', { synchronisationKey: 'k1' }), user('b', { synchronisationKey: 'k2' }), user('c')];
    const rows = [row('a', { USER_ID: 'new', SYNCHRONISATION_KEY: 'K2' }), row('c', { USER_ID: 'a' })];
    expect(issues(rows, given)).toEqual([['SYNCHRONISATION_KEY IN_USE'], ['USER_ID IN_USE']]);
  });

  it('is not freed by an empty synchronisation key, which leaves the key as it is', () => {
    const given = [user('a', { synchronisationKey: 'k' }), user('b')];
    expect(issues([row('a', { SYNCHRONISATION_KEY: '' }), row('b', { SYNCHRONISATION_KEY: 'k' })], given)).toEqual([
      [],
      ['SYNCHRONISATION_KEY IN_USE'],
    ]);
  });

  it('is named beside a row’s other faults, but not judged where the username is faulty', () => {
    expect(issues([row('new', { USER_ID: 'a', EMAIL: 'nobody' })])).toEqual([['USER_ID IN_USE', 'EMAIL INVALID_EMAIL']]);
    expect(issues([row('new', { USERNAME: 'n w', USER_ID: 'a' })])).toEqual([['USERNAME SPACES_NOT_ALLOWED']]);
  });

  it('settles a chain of thousands in time that grows with its length', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => `u${index}`);
    const rows = chain.map((name, index) => row(name, { USER_ID: `u${index + 1}` }));
    const result = plan(rows, { world: { users: [...chain.map((name) => user(name)), user('u20000')] } });
    expect(result.summary).toMatchObject({ rows: 20_000, error: 20_000 });
  });
});
