import { describe, expect, it } from 'vitest';
import { queryOf, viewOf } from './view-in-address.js';

const nothing = { tab: undefined, search: '', issue: undefined };

describe('the address of a view', () => {
  it.each([
    [nothing],
    [{ tab: 'changed', search: 'zoë & co', issue: undefined }],
    [{ tab: 'errors', search: '', issue: { code: 'IN_USE', field: 'USER_ID' } }],
    [{ tab: 'errors', search: '', issue: { code: 'NOT_PERMITTED', field: null } }],
  ] as const)('leads back to %j', (view) => {
    const query = Object.fromEntries(Object.entries(queryOf(view)).map(([name, value]) => [name, String(value)]));
    expect(viewOf(query)).toEqual(view);
  });

  it('says nothing of the first view', () => expect(queryOf(nothing)).toEqual({}));

  it('means the first view where it makes no sense', () =>
    expect(viewOf({ rows: 'all', issue: 'MOOD', field: 'SHOE_SIZE', search: ['a', 'b'] })).toEqual(nothing));
});
