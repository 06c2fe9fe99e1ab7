import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN_PASSWORD, type Instance, startInstance } from '../testing/instance.js';
import { makeUser, roleId } from '../testing/people.js';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});

afterAll(() => instance.stop());

const SIGN_IN = 'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { username } }';
const isSignedIn = async (visitor: { ask: Instance['admin']['ask'] }) => (await visitor.ask('{ me { id } }')).errors === undefined;

/** A user with a password, signed in. */
async function somebody(username: string) {
  const id = await makeUser(instance.admin, username, { password: ADMIN_PASSWORD });
  const visitor = instance.visitor();
  expect(await visitor.signIn(username, ADMIN_PASSWORD)).toBe(true);
  return { id, visitor };
}

describe('signIn', () => {
  it('lets in whoever knows the password, whatever the case of the username', async () => {
    const answer = await instance.visitor().ask(SIGN_IN, { u: 'ADMIN', p: ADMIN_PASSWORD });
    expect(answer.data).toEqual({ signIn: { username: 'admin' } });
  });

  it('says the same of an unknown user, a wrong password, none at all and a user in the trash can', async () => {
    const { id } = await somebody('trashed');
    await makeUser(instance.admin, 'without');
    await instance.admin.get('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [id] });
    const attempts = [
      { u: 'nobody', p: ADMIN_PASSWORD },
      { u: 'admin', p: 'wrong' },
      { u: 'admin', p: '' },
      { u: 'without', p: '' },
      { u: 'without', p: ADMIN_PASSWORD },
      { u: 'trashed', p: ADMIN_PASSWORD },
      { u: 'admin\0', p: ADMIN_PASSWORD },
    ];
    const answers = await Promise.all(attempts.map((variables) => instance.visitor().ask(SIGN_IN, variables)));
    expect(answers[0]?.errors?.[0]).toMatchObject({
      message: 'Username or password is not right',
      extensions: { code: 'UNAUTHENTICATED' },
    });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('sets a cookie that scripts and other sites do not get, of 256 bits', async () => {
    const visitor = instance.visitor();
    await visitor.signIn('admin', ADMIN_PASSWORD);
    expect(visitor.cookie).toMatch(/^intake_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('binds the cookie to the host behind HTTPS', async () => {
    const behind = await startInstance({ PUBLIC_URL: 'https://intake.example.org' });
    expect(behind.admin.cookie).toMatch(/^__Host-intake_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await isSignedIn(behind.admin)).toBe(true);
    await behind.stop();
  });

  it('begins another session in place of the one that the request came with', async () => {
    const visitor = instance.visitor();
    await visitor.signIn('admin', ADMIN_PASSWORD);
    const before = Object.assign(instance.visitor(), { cookie: visitor.cookie });
    await visitor.signIn('admin', ADMIN_PASSWORD);
    expect(visitor.cookie).not.toBe(before.cookie);
    expect(await isSignedIn(visitor)).toBe(true);
    expect(await isSignedIn(before)).toBe(false);
  });
});

describe('signOut', () => {
  it('ends the session, not only the cookie', async () => {
    const { visitor } = await somebody('leaving');
    const copy = Object.assign(instance.visitor(), { cookie: visitor.cookie });
    expect(await visitor.get('mutation { signOut }')).toBe(true);
    expect(visitor.cookie).toMatch(/^intake_session=; Max-Age=0;/);
    expect(await isSignedIn(copy)).toBe(false);
  });
});

describe('a session ends', () => {
  it('when its user is deleted, and does not come back with the user', async () => {
    const { id, visitor } = await somebody('deleted');
    await instance.admin.get('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [id] });
    expect(await isSignedIn(visitor)).toBe(false);
    await instance.admin.get('mutation ($ids: [ID!]!) { restoreUsers(ids: $ids) { id } }', { ids: [id] });
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it("when its user's role changes, and not with other fields", async () => {
    const { id, visitor } = await somebody('promoted');
    const update = 'mutation ($id: ID!, $input: UserChangesInput!) { updateUser(id: $id, input: $input) { id } }';
    await instance.admin.get(update, { id, input: { firstName: 'Other' } });
    expect(await isSignedIn(visitor)).toBe(true);
    await instance.admin.get(update, { id, input: { roleId: await roleId(instance.admin, 'Author') } });
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it("when its user's password changes", async () => {
    const { id, visitor } = await somebody('reset');
    await instance.admin.get('mutation ($id: ID!, $p: String!) { resetPassword(id: $id, password: $p) { id } }', {
      id,
      p: 'another long one',
    });
    expect(await isSignedIn(visitor)).toBe(false);
    expect(await visitor.signIn('reset', ADMIN_PASSWORD)).toBe(false);
    expect(await visitor.signIn('reset', 'another long one')).toBe(true);
  });
});
