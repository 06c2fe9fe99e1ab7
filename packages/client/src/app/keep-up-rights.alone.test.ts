import { gql } from '@apollo/client/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNotices } from '../ui/notices.js';
import { apollo } from './apollo.js';
import { keepUpRights } from './keep-up-rights.js';
import { useSession } from './session.js';

const { page, replace } = vi.hoisted(() => ({ page: { value: { meta: {} } }, replace: vi.fn() }));
vi.mock('./router.js', () => ({ router: { currentRoute: page, replace } }));

const json = (body: object) => Promise.resolve(new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }));
const CHANGE = gql`
  mutation Change {
    change
  }
`;

/** Somebody with such a mark in the only hierarchy that they are a member of. */
const session = (administrator: boolean) => ({
  me: {
    ...{ __typename: 'User', id: 'me', username: 'zoe', firstName: 'Zoë', lastName: 'Berg' },
    role: { __typename: 'Role', id: 'r', name: 'Administrator', type: 'ADMIN' },
    memberships: [{ __typename: 'Membership', administrator, hierarchy: { __typename: 'Hierarchy', id: 'h' } }],
  },
  myPermissions: ['MANAGE_USERS'],
});

/** A server that refuses every change with this code; resolves to the operations that it was asked for. */
function refusing(code: string, administrator: boolean): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (_: string, { body }: { readonly body: string }) => {
    const { operationName } = JSON.parse(body) as { operationName: string };
    asked.push(operationName);
    if (operationName === 'Session') return json({ data: session(administrator) });
    return json({ errors: [{ message: 'Not yours', extensions: { code } }] });
  });
  return asked;
}

const change = () => expect(apollo.mutate({ mutation: CHANGE })).rejects.toThrow('Not yours');
const { viewer, refresh } = useSession();
const { notices, remove } = useNotices();

keepUpRights();

beforeEach(async () => {
  page.value = { meta: {} };
  refusing('FORBIDDEN', true);
  await refresh();
  replace.mockClear();
});

afterEach(() => {
  vi.unstubAllGlobals();
  for (const { id } of notices.value) remove(id);
});

describe('what the server refuses', () => {
  it.each(['FORBIDDEN', 'NOT_FOUND'])('with %s has the session read anew, and a change of rights said', async (code) => {
    refusing(code, false);
    await change();
    await vi.waitFor(() => expect(viewer.value?.memberships).toEqual([{ hierarchyId: 'h', administrator: false }]));
    await vi.waitFor(() => expect(notices.value.map(({ tone }) => tone)).toEqual(['error']));
  });

  it.each([
    ['leads away from a page that the role no longer gives', 'MANAGE_ROLES', 1],
    ['leaves the person on a page that it still gives', 'MANAGE_USERS', 0],
  ] as const)('%s', async (_, need, times) => {
    page.value = { meta: { needs: [need] } };
    refusing('FORBIDDEN', false);
    await change();
    await vi.waitFor(() => expect(notices.value).toHaveLength(1));
    expect(replace.mock.calls).toEqual(Array.from({ length: times }, () => [{ name: 'forbidden' }]));
  });

  it('says nothing where the rights are the same', async () => {
    const asked = refusing('FORBIDDEN', true);
    await change();
    await vi.waitFor(() => expect(asked).toContain('Session'));
    expect(notices.value).toEqual([]);
  });

  it('for another reason leaves the session as it is', async () => {
    const asked = refusing('CONFLICT', false);
    await change();
    expect(asked).toEqual(['Change']);
  });
});
