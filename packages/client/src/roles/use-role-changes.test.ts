import { afterEach, describe, expect, it, vi } from 'vitest';
import { useRoleChanges } from './use-role-changes.js';

const json = (body: object) => Promise.resolve(new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }));
const SUPPORT = { __typename: 'Role', id: 'support', name: 'Support', type: 'AUTHOR', permissions: [], userCount: 0 };
const refused = (code: string, message: string) => () => json({ errors: [{ message, extensions: { code } }] });

function changes(server: () => Promise<Response>) {
  vi.stubGlobal('fetch', vi.fn(server));
  const reload = vi.fn(() => Promise.resolve());
  return { ...useRoleChanges(reload), reload };
}

afterEach(() => vi.unstubAllGlobals());

describe('useRoleChanges', () => {
  it('reads the roles anew once a change is made', async () => {
    const { make, failure, reload } = changes(() => json({ data: { deleteRole: true } }));
    expect(await make({ kind: 'remove', id: 'support' })).toBe(true);
    expect(failure.value).toBeNull();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('counts a change as made although the session could not be read afterwards', async () => {
    const answers = [json({ data: { updateRole: SUPPORT } }), Promise.reject(new TypeError('offline'))];
    const { make, failure } = changes(() => answers.shift() ?? Promise.reject(new TypeError('offline')));
    const values = { name: 'Support', type: 'AUTHOR', permissions: [] } as const;
    expect(await make({ kind: 'edit', id: 'support', values })).toBe(true);
    expect(failure.value).toBeNull();
  });

  it.each([
    ['BAD_USER_INPUT', true],
    ['CONFLICT', false],
    ['FORBIDDEN', false],
  ])('says after %s why, and whether the name is why', async (code, isAboutName) => {
    const { make, failure, reload } = changes(refused(code, 'Refused'));
    const values = { name: 'Support', type: 'AUTHOR', permissions: [] } as const;
    expect(await make({ kind: 'edit', id: 'support', values })).toBe(false);
    expect(failure.value).toEqual({ sentence: 'Refused', isAboutName });
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
