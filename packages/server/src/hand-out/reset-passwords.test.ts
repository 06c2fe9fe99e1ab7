import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detail, readAuditLog } from '../testing/audit-log.js';
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
const fetchAs = (visitor: Visitor, { url }: Handout) =>
  fetch(`${instance.server.url}${url}`, { headers: { cookie: visitor.cookie.split(';')[0] ?? '' } });
async function trashed(username: string): Promise<string> {
  const id = await makeUser(instance.admin, username);
  await instance.admin.get('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [id] });
  return id;
}
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

  it('takes a user who is named twice as one', async () => {
    const [id, other] = [await makeUser(instance.admin, 'twice'), await makeUser(instance.admin, 'beside')];
    const handout = await reset([id, other, id]);
    expect(handout.users).toBe(2);
    const rows = await rowsOf(await fetchAs(instance.admin, handout));
    expect(rows.map(([, , username]) => username)).toEqual(['Username', 'twice', 'beside']);
    expect(await instance.visitor().signIn('twice', rows[1]?.[5] ?? '')).toBe(true);
  });

  it('is in the audit log with the users, and the download with the hand-out', async () => {
    const id = await makeUser(instance.admin, 'noted');
    const handout = await reset([id]);
    const actions = async (subjectId: string) => (await readAuditLog(instance, { subjectId })).nodes.map(({ action }) => action);
    expect(await actions(id)).toContain('PASSWORDS_RESET');
    const handoutId = /passwords-(.+)\.xlsx/.exec(handout.url)?.[1] ?? '';
    expect(await actions(handoutId)).toEqual([]);
    await fetchAs(instance.admin, handout);
    expect(await actions(handoutId)).toEqual(['PASSWORDS_DOWNLOADED']);
    const [noted] = (await readAuditLog(instance, { subjectId: id, action: 'PASSWORDS_RESET' })).nodes;
    expect(detail(noted, 'handoutId')).toBe(handoutId);
  });

  it.each([
    ['oneself', async () => (await instance.admin.get<{ id: string }>('{ me { id } }')).id, 'FORBIDDEN'],
    ['whoever is not there', () => Promise.resolve('nobody'), 'NOT_FOUND'],
    ['whoever is in the trash can', () => trashed('thrown-away'), 'NOT_FOUND'],
  ])('refuses %s, and then resets nobody', async (_who, idOf, code) => {
    const id = await idOf();
    const username = `with-${id}`;
    const bystander = await makeUser(instance.admin, username, { password: ADMIN_PASSWORD });
    expect((await instance.admin.refusal(RESET, { ids: [bystander, id] }))?.['code']).toBe(code);
    expect(await instance.visitor().signIn(username, ADMIN_PASSWORD)).toBe(true);
  });

  it('refuses users beyond reach, all or nothing, and says who the first is', async () => {
    const helper = await manager('helper');
    const above = await makeUser(instance.admin, 'above', { roleId: await roleId(instance.admin, 'System Administrator') });
    const below = await makeUser(instance.admin, 'below', { password: ADMIN_PASSWORD });
    expect(await helper.refusal(RESET, { ids: [below, above] })).toEqual({ code: 'FORBIDDEN', userId: above });
    expect(await helper.refusal(RESET, { ids: [below, 'nobody', above] })).toEqual({ code: 'NOT_FOUND', userId: 'nobody' });
    expect(await instance.visitor().signIn('below', ADMIN_PASSWORD)).toBe(true);
    expect(await reset([below], helper)).toMatchObject({ users: 1 });
  });

  it('refuses nobody at all, and more than 2,000', async () => {
    expect((await instance.admin.refusal(RESET, { ids: [] }))?.['code']).toBe('BAD_USER_INPUT');
    const ids = Array.from({ length: 2001 }, (_, index) => String(index));
    expect((await instance.admin.refusal(RESET, { ids }))?.['code']).toBe('BAD_USER_INPUT');
    // So many are looked for, at least.
    expect((await instance.admin.refusal(RESET, { ids: ids.slice(1) }))?.['code']).toBe('NOT_FOUND');
  });
});
