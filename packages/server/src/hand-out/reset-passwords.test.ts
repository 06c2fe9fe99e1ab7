import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN_PASSWORD, type Instance, startInstance, type Visitor } from '../testing/instance.js';
import { makeUser, roleId, signedIn } from '../testing/people.js';
import { readFile } from '../workbook/test-files.js';

const RESET = 'mutation ($ids: [ID!]!) { resetPasswords(ids: $ids) { url users expiresAt } }';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});

afterAll(() => instance.stop());

interface Handout {
  readonly url: string;
  readonly users: number;
  readonly expiresAt: string;
}

const reset = (ids: readonly string[], visitor: Visitor = instance.admin) => visitor.get<Handout>(RESET, { ids });
const fetchAs = (visitor: Visitor, { url }: Handout, method = 'GET') =>
  fetch(`${instance.server.url}${url}`, { method, headers: { cookie: visitor.cookie.split(';')[0] ?? '' } });
const manager = (username: string) => signedIn(instance, username, { type: 'ADMIN', permissions: ['MANAGE_USERS', 'VIEW_USERS'] });

/** The rows of a downloaded workbook, each its cells' texts. */
async function rowsOf(response: Response): Promise<string[][]> {
  const { rows } = await readFile(Buffer.from(await response.arrayBuffer()));
  return (rows[0] ?? []).map(({ cells }) => cells.map(([, cell]) => (typeof cell === 'string' ? cell : '')));
}

describe('resetPasswords', () => {
  it('gives each user a password of their own, which lets them in, in a workbook in the order asked for', async () => {
    const ids = [await makeUser(instance.admin, 'ada'), await makeUser(instance.admin, 'joan', { password: ADMIN_PASSWORD })];
    const handout = await reset(ids);
    expect(handout).toMatchObject({ users: 2 });
    const response = await fetchAs(instance.admin, handout);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="new-passwords.xlsx"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [header, ada, joan] = await rowsOf(response);
    expect(header).toEqual(['Last name', 'First name', 'Username', 'User ID', 'Email', 'Password']);
    expect([ada?.[2], joan?.[2]]).toEqual(['ada', 'joan']);
    expect(ada?.[5]).not.toBe(joan?.[5]);
    for (const [, , username = '', , , password = ''] of [ada ?? [], joan ?? []]) {
      // Neither l and 1, nor o and 0.
      expect(password).toMatch(/^[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){2}$/);
      expect(await instance.visitor().signIn(username, password)).toBe(true);
    }
    expect(await instance.visitor().signIn('joan', ADMIN_PASSWORD)).toBe(false);
  });

  it('ends the sessions of those users', async () => {
    const user = await manager('leaving');
    await reset([user.id]);
    expect((await user.ask('{ me { id } }')).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('speaks the language of whoever asked', async () => {
    const id = await makeUser(instance.admin, 'zoe');
    const { data } = await instance.admin.ask(RESET, { ids: [id] }, { 'accept-language': 'nl' });
    const response = await fetchAs(instance.admin, (data as { resetPasswords: Handout }).resetPasswords);
    expect(response.headers.get('content-disposition')).toContain('nieuwe-wachtwoorden.xlsx');
    expect((await rowsOf(response))[0]?.[5]).toBe('Wachtwoord');
  });

  it.each([
    ['oneself', async () => (await instance.admin.get<{ id: string }>('{ me { id } }')).id, 'FORBIDDEN'],
    ['whoever is not there', () => Promise.resolve('nobody'), 'NOT_FOUND'],
  ])('refuses %s', async (_who, idOf, code) => {
    expect((await instance.admin.refusal(RESET, { ids: [await idOf()] }))?.['code']).toBe(code);
  });

  it('refuses users beyond reach, all or nothing', async () => {
    const helper = await manager('helper');
    const above = await makeUser(instance.admin, 'above', { roleId: await roleId(instance.admin, 'System Administrator') });
    const below = await makeUser(instance.admin, 'below', { password: ADMIN_PASSWORD });
    expect((await helper.refusal(RESET, { ids: [below, above] }))?.['code']).toBe('FORBIDDEN');
    expect(await instance.visitor().signIn('below', ADMIN_PASSWORD)).toBe(true);
    expect(await reset([below], helper)).toMatchObject({ users: 1 });
  });

  it('refuses nobody at all, and more than 2,000', async () => {
    expect((await instance.admin.refusal(RESET, { ids: [] }))?.['code']).toBe('BAD_USER_INPUT');
    const ids = Array.from({ length: 2001 }, (_, index) => String(index));
    expect((await instance.admin.refusal(RESET, { ids }))?.['code']).toBe('BAD_USER_INPUT');
  });
});

describe('the download', () => {
  it('is there once', async () => {
    const handout = await reset([await makeUser(instance.admin, 'once')]);
    expect((await fetchAs(instance.admin, handout, 'HEAD')).status).toBe(404);
    const answers = await Promise.all([1, 2, 3].map(() => fetchAs(instance.admin, handout)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect(await (await fetchAs(instance.admin, handout)).text()).toContain('reset them again');
  });

  it('is for whoever set the passwords, and nobody else', async () => {
    const handout = await reset([await makeUser(instance.admin, 'mine')]);
    expect((await fetchAs(await manager('curious'), handout)).status).toBe(404);
    expect((await fetchAs(instance.visitor(), handout)).status).toBe(401);
    expect((await fetchAs(instance.admin, handout)).status).toBe(200);
  });
});
