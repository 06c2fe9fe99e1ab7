import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN_PASSWORD, type Instance, startInstance } from '../testing/instance.js';
import { makeUser, signedIn } from '../testing/people.js';

const CHANGE = 'mutation ($c: String!, $n: String!) { changePassword(current: $c, new: $n) { username } }';
const OTHER = 'another long one';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});

afterAll(() => instance.stop());

/** A user without any permission, signed in twice. */
async function twoSessions(username: string) {
  await makeUser(instance.admin, username, { password: ADMIN_PASSWORD });
  const [one, other] = [instance.visitor(), instance.visitor()];
  for (const visitor of [one, other]) expect(await visitor.signIn(username, ADMIN_PASSWORD)).toBe(true);
  return { one, other };
}

const isSignedIn = async (visitor: { ask: Instance['admin']['ask'] }) => (await visitor.ask('{ me { id } }')).errors === undefined;

describe('changePassword', () => {
  it('sets another password for whoever knows the present one, without any permission', async () => {
    const { one } = await twoSessions('ada');
    expect(await one.get(CHANGE, { c: ADMIN_PASSWORD, n: OTHER })).toEqual({ username: 'ada' });
    expect(await instance.visitor().signIn('ada', ADMIN_PASSWORD)).toBe(false);
    expect(await instance.visitor().signIn('ada', OTHER)).toBe(true);
  });

  it('ends the other sessions and keeps this one, under a new secret', async () => {
    const { one, other } = await twoSessions('joan');
    const copy = Object.assign(instance.visitor(), { cookie: one.cookie });
    await one.get(CHANGE, { c: ADMIN_PASSWORD, n: OTHER });
    expect([await isSignedIn(one), await isSignedIn(other), await isSignedIn(copy)]).toEqual([true, false, false]);
  });

  it("ends one's API tokens", async () => {
    const maker = await signedIn(instance, 'maker', { type: 'ADMIN', permissions: ['MANAGE_API_TOKENS'] });
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const create = `mutation { createApiToken(name: "x", permissions: [MANAGE_API_TOKENS], expiresAt: "${expiresAt}") { token } }`;
    const { token } = await maker.get<{ token: string }>(create);
    const isLetIn = async () =>
      (await instance.visitor().ask('{ me { id } }', {}, { authorization: `Bearer ${token}` })).errors === undefined;
    expect(await isLetIn()).toBe(true);
    await maker.get(CHANGE, { c: ADMIN_PASSWORD, n: OTHER });
    expect(await isLetIn()).toBe(false);
  });

  it('refuses a wrong present password, and changes nothing', async () => {
    const { one, other } = await twoSessions('mary');
    expect((await one.refusal(CHANGE, { c: 'wrong', n: OTHER }))?.['code']).toBe('BAD_USER_INPUT');
    expect([await isSignedIn(one), await isSignedIn(other)]).toEqual([true, true]);
    expect(await instance.visitor().signIn('mary', ADMIN_PASSWORD)).toBe(true);
  });

  it.each([
    ['short', 'TOO_SHORT'],
    ['password', 'TOO_COMMON'],
    ['', 'REQUIRED'],
  ])('refuses %j as the new one', async (n, code) => {
    expect(await instance.admin.refusal(CHANGE, { c: ADMIN_PASSWORD, n })).toEqual({ code: 'BAD_USER_INPUT', fields: { password: code } });
  });
});
