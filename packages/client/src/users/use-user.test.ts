import { afterEach, describe, expect, it, vi } from 'vitest';
import { useSession } from '../app/session.js';
import { useUser } from './use-user.js';
import { draftOf } from './user-draft.js';

const ROLE = { __typename: 'Role', id: 'r', name: 'Staff', type: 'ADMIN', permissions: [] };
const USER = {
  ...{ __typename: 'User', id: 'me', username: 'zoe', userId: '7', firstName: 'Zoë', lastName: 'Berg', email: 'z@example.org' },
  ...{ role: ROLE, memberships: [], specialNeeds: false, extraTimePercentage: null, synchronisationKey: null, timeZone: 'UTC' },
  ...{ hasPassword: true, withinReach: true, passwordWithinReach: true, createdAt: '', updatedAt: '', deletedAt: null, purgedAfter: null },
};

/** What the server answers, by operation. */
function answer(answers: Readonly<Record<string, () => object>>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (_: string, { body }: { readonly body: string }) => {
    const { operationName } = JSON.parse(body) as { operationName: string };
    asked.push(operationName);
    const found = answers[operationName];
    if (found === undefined) return Promise.reject(new TypeError('offline'));
    return Promise.resolve(new Response(JSON.stringify({ data: found() }), { headers: { 'content-type': 'application/json' } }));
  });
  return asked;
}

const session = (username: string) => () => ({ me: { ...USER, username }, myPermissions: [] });
const ofUser = { User: () => ({ user: USER }), UpdateUser: () => ({ updateUser: { ...USER, username: 'zoe2' } }) };
const edit = { before: draftOf(USER), after: { ...draftOf(USER), username: 'zoe2' } };

afterEach(() => vi.unstubAllGlobals());

describe('useUser(), saving', () => {
  it('reads the session anew after a change of one’s own account, and of no other', async () => {
    answer({ Session: session('zoe') });
    await useSession().refresh();
    answer({ ...ofUser, Session: session('zoe2') });
    await useUser(() => 'me').save(edit);
    expect(useSession().user.value?.username).toBe('zoe2');
    const asked = answer({ ...ofUser, UpdateUser: () => ({ updateUser: { ...USER, id: 'other' } }), Session: session('zoe3') });
    await useUser(() => 'other').save(edit);
    expect(asked).not.toContain('Session');
  });

  it('counts a change as saved although the session could not be read afterwards', async () => {
    answer({ Session: session('zoe') });
    await useSession().refresh();
    const asked = answer(ofUser);
    expect((await useUser(() => 'me').save(edit)).username).toBe('zoe2');
    expect(asked).toContain('Session');
  });
});
