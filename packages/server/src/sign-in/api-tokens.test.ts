import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detail, readAuditLog } from '../testing/audit-log.js';
import { ADMIN_PASSWORD, type Instance, startInstance, type Visitor } from '../testing/instance.js';
import { CREATE_TOKEN, inDays, type MadeToken, makeToken, Program } from '../testing/programs.js';
import { makeUser, roleId, signedIn, userInput } from '../testing/people.js';

const REVOKE = 'mutation ($id: ID!) { revokeApiToken(id: $id) }';
const LIST = '{ apiTokens { nodes { id name permissions createdBy lastUsedAt expiresAt } pageInfo { hasNextPage } } }';
let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});

afterAll(() => instance.stop());

const program = ({ token }: Pick<MadeToken, 'token'>) => new Program(instance.server.url, token);
const isLetIn = async (visitor: Visitor) => (await visitor.ask('{ me { id } }')).errors === undefined;
const manager = (username: string, permissions = ['MANAGE_API_TOKENS', 'MANAGE_USERS', 'VIEW_USERS'], type = 'ADMIN') =>
  signedIn(instance, username, { type, permissions });

describe('an API token', () => {
  it('acts for whoever made it, with no more than its permissions', async () => {
    const asker = program(await makeToken(instance.admin, ['VIEW_USERS']));
    expect((await asker.ask('{ me { username } myPermissions }')).data).toEqual({
      me: { username: 'admin' },
      myPermissions: ['VIEW_USERS'],
    });
    expect((await asker.ask('{ users { totalCount } }')).errors).toBeUndefined();
    expect((await asker.refusal('{ trash { totalCount } }'))?.['code']).toBe('FORBIDDEN');
    expect(
      (
        await asker.refusal('mutation ($input: UserInput!) { createUser(input: $input) { id } }', {
          input: await userInput(instance.admin, 'x'),
        })
      )?.['code'],
    ).toBe('FORBIDDEN');
  });

  it('has no further reach than its permissions either: who may do more is out of it', async () => {
    const asker = program(await makeToken(instance.admin, ['MANAGE_USERS']));
    const support = await makeUser(instance.admin, 'support', { roleId: await roleId(instance.admin, 'Support') });
    const candidate = await makeUser(instance.admin, 'candidate');
    const reset = 'mutation ($id: ID!, $p: String!) { resetPassword(id: $id, password: $p) { id } }';
    expect((await asker.refusal(reset, { id: support, p: ADMIN_PASSWORD }))?.['code']).toBe('FORBIDDEN');
    expect((await asker.ask(reset, { id: candidate, p: ADMIN_PASSWORD })).errors).toBeUndefined();
  });

  it('is 256 random bits, and kept as a hash', async () => {
    const { id, token } = await makeToken(instance.admin, ['VIEW_USERS']);
    expect(token).toMatch(/^intake_[\w-]{43}$/);
    expect(JSON.stringify(await instance.admin.ask(LIST))).toContain(id);
    expect(JSON.stringify(await instance.admin.ask(LIST))).not.toContain(token.slice(7));
  });

  it('counts alone: a cookie beside it adds nothing, not even where it is no token', async () => {
    const weak = program(await makeToken(instance.admin, ['VIEW_USERS']));
    weak.cookie = instance.admin.cookie;
    expect(await weak.get('{ myPermissions }')).toEqual(['VIEW_USERS']);
    for (const authorization of ['Bearer nonsense', 'Bearer', 'bearer ', 'Bearer  a b']) {
      const nobody = Object.assign(instance.visitor(), { cookie: instance.admin.cookie });
      const { errors } = await nobody.ask('{ me { id } }', {}, { authorization });
      expect([authorization, errors?.[0]?.extensions?.['code']]).toEqual([authorization, 'UNAUTHENTICATED']);
    }
    const proxied = Object.assign(instance.visitor(), { cookie: instance.admin.cookie });
    expect((await proxied.ask('{ me { id } }', {}, { authorization: 'Basic eDp5' })).errors).toBeUndefined();
  });

  it('signs nobody out: the cookie beside it is not its own', async () => {
    const asker = program(await makeToken(instance.admin, ['VIEW_USERS']));
    asker.cookie = instance.admin.cookie;
    expect(await asker.get('mutation { signOut }')).toBe(true);
    expect(await isLetIn(instance.admin)).toBe(true);
  });

  it('uploads and downloads, from any site', async () => {
    const { token } = await makeToken(instance.admin, ['MANAGE_USERS']);
    const send = (headers: Record<string, string>) => {
      const body = new FormData();
      body.set('file', new Blob(['Voornaam;Achternaam\nAda;Byron\n']), 'a.csv');
      return fetch(`${instance.server.url}/uploads`, { method: 'POST', body, headers });
    };
    const elsewhere = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect((await send({ ...elsewhere, authorization: `Bearer ${token}` })).status).toBe(201);
    expect((await send({ ...elsewhere, cookie: instance.admin.cookie.split(';')[0] ?? '' })).status).toBe(403);
    const url = `${instance.server.url}/downloads/example-users.xlsx`;
    expect((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    const { token: weak } = await makeToken(instance.admin, ['VIEW_USERS']);
    expect((await fetch(url, { headers: { authorization: `Bearer ${weak}` } })).status).toBe(403);
  });

  it('says when it was last used, about', async () => {
    const { id, token } = await makeToken(instance.admin, ['VIEW_USERS']);
    const lastUse = async () => {
      const { nodes } = await instance.admin.get<{ nodes: { id: string; lastUsedAt: string | null }[] }>(LIST);
      return nodes.find((one) => one.id === id)?.lastUsedAt;
    };
    expect(await lastUse()).toBeNull();
    await program({ token }).ask('{ me { id } }');
    await expect.poll(lastUse).not.toBeNull();
  });
});

describe('what only people do', () => {
  const other = 'another long one';
  it.each([
    ['making tokens', CREATE_TOKEN, () => ({ name: 'x', permissions: ['VIEW_USERS'], expiresAt: inDays(1) })],
    ['revoking them', REVOKE, () => ({ id: 'x' })],
    ['listing them', LIST, () => ({})],
    [
      "changing their user's password",
      'mutation ($c: String!, $n: String!) { changePassword(current: $c, new: $n) { id } }',
      () => ({ c: ADMIN_PASSWORD, n: other }),
    ],
    [
      "resetting their user's password",
      'mutation ($id: ID!, $p: String!) { resetPassword(id: $id, password: $p) { id } }',
      (id: string) => ({ id, p: other }),
    ],
    ['reading the audit log', '{ audit { nodes { id } } }', () => ({})],
  ])('is %s: a token with every permission is refused', async (_what, query, variables) => {
    const all = await instance.admin.get<string[]>('{ myPermissions }');
    const asker = program(await makeToken(instance.admin, all));
    const { id } = await asker.get<{ id: string }>('{ me { id } }');
    expect((await asker.refusal(query, variables(id)))?.['code']).toBe('FORBIDDEN');
  });
});

describe('a token ends', () => {
  const UPDATE = 'mutation ($id: ID!, $input: UserChangesInput!) { updateUser(id: $id, input: $input) { id } }';
  const ends: [string, (id: string) => Promise<unknown>][] = [
    ['when its user is deleted', (id) => instance.admin.get('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [id] })],
    [
      "when its user's role changes",
      async (id) => instance.admin.get(UPDATE, { id, input: { roleId: await roleId(instance.admin, 'Author') } }),
    ],
    [
      "when its user's password changes",
      (id) =>
        instance.admin.get('mutation ($id: ID!, $p: String!) { resetPassword(id: $id, password: $p) { id } }', {
          id,
          p: 'another long one',
        }),
    ],
  ];

  it.each(ends)('%s', async (_when, end) => {
    const maker = await manager(`maker ${_when}`.replaceAll(/\W/g, ''));
    const asker = program(await makeToken(maker, ['VIEW_USERS']));
    expect(await isLetIn(asker)).toBe(true);
    await end(maker.id);
    expect(await isLetIn(asker)).toBe(false);
  });

  it('when it is revoked, by whoever made it or a System Admin, and nobody else', async () => {
    const [maker, other] = [await manager('owner'), await manager('other')];
    const [first, second] = [await makeToken(maker, ['VIEW_USERS']), await makeToken(maker, ['VIEW_USERS'])];
    expect((await other.refusal(REVOKE, { id: first.id }))?.['code']).toBe('NOT_FOUND');
    const denied = async () => (await readAuditLog(instance, { actorId: other.id, action: 'DENIED' })).nodes;
    await expect.poll(async () => detail((await denied())[0], 'operation')).toBe('revokeApiToken');
    expect(await isLetIn(program(first))).toBe(true);
    expect(await maker.get(REVOKE, { id: first.id })).toBe(true);
    expect(await instance.admin.get(REVOKE, { id: second.id })).toBe(true);
    expect([await isLetIn(program(first)), await isLetIn(program(second))]).toEqual([false, false]);
  });

  it("not where its user's role loses a permission: the token loses that too, at once", async () => {
    const maker = await manager('shrinking');
    const asker = program(await makeToken(maker, ['MANAGE_USERS', 'VIEW_USERS']));
    const { role } = await asker.get<{ role: { id: string } }>('{ me { role { id } } }');
    const input = { name: 'Smaller', type: 'ADMIN', permissions: ['VIEW_USERS'] };
    await instance.admin.get('mutation ($id: ID!, $input: RoleInput!) { updateRole(id: $id, input: $input) { id } }', {
      id: role.id,
      input,
    });
    expect(await asker.get('{ myPermissions }')).toEqual(['VIEW_USERS']);
  });
});

describe('apiTokens', () => {
  it("lists one's own, and everybody's for a System Admin", async () => {
    const lister = await manager('lister');
    await makeToken(lister, ['VIEW_USERS'], { name: 'Mine' });
    type Listed = { nodes: { name: string; createdBy: string }[] };
    expect((await lister.get<Listed>(LIST)).nodes.map(({ name, createdBy }) => [name, createdBy])).toEqual([['Mine', 'lister']]);
    const { nodes } = await instance.admin.get<Listed>(LIST);
    expect(nodes.some(({ createdBy }) => createdBy === 'lister')).toBe(true);
    expect(nodes.some(({ createdBy }) => createdBy === 'admin')).toBe(true);
  });
});
