/** A program, or whoever stole its token, tries to do more than the token was made for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import { connectClient, type Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { allAnswered, answersTo, gainsNothing, importAnyhow, rowAbout, type Try } from '../support/gains.js';
import { hierarchyId, roleId } from '../support/places.js';
import { signInAs, signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

const CREATE_TOKEN = `mutation ($permissions: [Permission!]!, $expiresAt: DateTime!) {
  createApiToken(name: "Program", permissions: $permissions, expiresAt: $expiresAt) { id token } }`;
const RESET = 'mutation ($id: ID!, $password: String!) { resetPassword(id: $id, password: $password) { id } }';
const RESET_MANY = 'mutation ($ids: [ID!]!) { resetPasswords(ids: $ids) { url } }';

const REGISTRAR = { name: 'Registrar', type: 'ADMIN', permissions: ['MANAGE_USERS', 'VIEW_USERS', 'MANAGE_ROLES', 'MANAGE_API_TOKENS'] };
const PASSWORD = 'a heron on the pier';

describe.each(ENGINES)('on the %s database', (engine) => {
  let server: ServerUnderTest;
  let admin: Client;
  let maker: Client;
  let makerId: string;

  beforeAll(async () => {
    server = await startServer(engine);
    admin = await signInAsAdmin(server.url);
    await as.createRole(admin, REGISTRAR);
    maker = await signInAs(server.url, admin, { username: 'maker', role: 'Registrar' });
    makerId = (await maker.ask<{ me: { id: string } }>('{ me { id } }')).me.id;
  });

  afterAll(() => server.stop());

  const expiresAt = (): string => new Date(Date.now() + 3_600_000).toISOString();

  async function program(permissions: readonly string[]): Promise<Client> {
    const { createApiToken } = await maker.ask<{ createApiToken: { token: string } }>(CREATE_TOKEN, {
      permissions,
      expiresAt: expiresAt(),
    });
    return connectClient(server.url, { authorization: `Bearer ${createApiToken.token}` });
  }

  const permissionsOf = async (client: Client): Promise<string[]> =>
    (await client.ask<{ myPermissions: string[] }>('{ myPermissions }')).myPermissions;

  it('nobody makes a token with a permission that they lack, and a token makes, lists and revokes none and reads no audit log', async () => {
    const token = await program(REGISTRAR.permissions);
    const more = { permissions: ['MANAGE_USERS', 'MANAGE_SETTINGS'], expiresAt: expiresAt() };
    expect(await answersTo(maker, [['more', CREATE_TOKEN, more]])).toEqual({ more: 'FORBIDDEN' });
    const { apiTokens } = await maker.ask<{ apiTokens: { nodes: { id: string }[] } }>('{ apiTokens { nodes { id } } }');
    const tries: readonly Try[] = [
      ['makes', CREATE_TOKEN, { permissions: ['VIEW_USERS'], expiresAt: expiresAt() }],
      ['lists', '{ apiTokens { nodes { id } } }', {}],
      ['revokes itself', 'mutation ($id: ID!) { revokeApiToken(id: $id) }', { id: apiTokens.nodes[0]?.id }],
      ['reads the audit log', '{ audit { nodes { id } } }', {}],
    ];
    expect(await answersTo(token, tries)).toEqual(allAnswered(tries, 'FORBIDDEN'));
  });

  it('a token gives out no permission that it lacks itself, though its maker has it', async () => {
    const token = await program(['MANAGE_ROLES', 'MANAGE_USERS']);
    const input = { name: 'X', type: 'CANDIDATE', permissions: ['VIEW_USERS'] };
    const ada = await as.createUser(admin, { username: 'ada' });
    await as.createRole(admin, { ...input, name: 'Viewer' });
    const tries: readonly Try[] = [
      ['a role', 'mutation ($input: RoleInput!) { createRole(input: $input) { id } }', { input }],
      [
        'to somebody',
        'mutation ($id: ID!, $r: ID!) { updateUser(id: $id, input: { roleId: $r }) { id } }',
        { id: ada, r: await roleId(admin, 'Viewer') },
      ],
    ];
    await gainsNothing(server, async () => expect(await answersTo(token, tries)).toEqual(allAnswered(tries, 'FORBIDDEN')));
  });

  it('a token’s permissions go with its maker’s and never grow', async () => {
    const [narrow, wide] = [await program(['VIEW_USERS']), await program(['MANAGE_USERS', 'VIEW_USERS'])];
    await as.updateRole(admin, 'Registrar', { ...REGISTRAR, permissions: ['VIEW_USERS', 'MANAGE_API_TOKENS', 'MANAGE_SETTINGS'] });
    expect([await permissionsOf(narrow), await permissionsOf(wide)]).toEqual([['VIEW_USERS'], ['VIEW_USERS']]);
    await as.updateRole(admin, 'Registrar', { ...REGISTRAR, type: 'SYSTEM_ADMIN' });
    expect([await permissionsOf(narrow), await permissionsOf(wide)]).toEqual([['VIEW_USERS'], ['MANAGE_USERS', 'VIEW_USERS']]);
    await as.updateRole(admin, 'Registrar', REGISTRAR);
  });

  it('a token does not get its maker’s password, however it names the maker', async () => {
    const token = await program(REGISTRAR.permissions);
    await as.createUser(admin, { username: 'eva' });
    await gainsNothing(server, async () => {
      for (const id of [makerId, makerId.toUpperCase(), `${makerId} `, ` ${makerId}`, makerId.replace('-', '\u2010')]) {
        const [one, many] = [await token.graphql(RESET, { id, password: PASSWORD }), await token.graphql(RESET_MANY, { ids: [id] })];
        expect([one, many].map(({ errors }) => errors?.[0]?.extensions?.code ?? 'done')).toEqual(
          id === makerId ? ['FORBIDDEN', 'FORBIDDEN'] : ['NOT_FOUND', 'NOT_FOUND'],
        );
      }
      const change = 'mutation ($p: String!) { changePassword(current: "a heron on the quay", new: $p) { id } }';
      expect(await answersTo(token, [['change', change, { p: PASSWORD }]])).toEqual({ change: 'FORBIDDEN' });
      const places = { roleId: await roleId(admin, 'Registrar'), startHierarchyId: await hierarchyId(admin, 'Exams'), passwords: 'FILE' };
      for (const username of ['maker', 'MAKER', 'ｍａｋｅｒ']) {
        expect(await importAnyhow(token, { ...places, rows: [rowAbout(username, { password: PASSWORD })] })).toEqual(['NOT_PERMITTED']);
      }
    });
    expect(await permissionsOf(maker)).toEqual(expect.arrayContaining(['MANAGE_USERS']));
  });

  it.each<[string, () => Promise<unknown>]>([
    ['gets another role', async () => as.updateUser(admin, makerId, { roleId: await roleId(admin, 'Candidate') })],
    [
      'was deleted, and is restored',
      async () => {
        await as.deleteUser(admin, makerId);
        await as.restoreUser(admin, makerId);
      },
    ],
    ['gets another password', () => as.resetPassword(admin, makerId, PASSWORD)],
  ])('a token is over when its maker %s', async (_, change) => {
    await as.updateUser(admin, makerId, { roleId: await roleId(admin, 'Registrar') });
    await as.resetPassword(admin, makerId, PASSWORD);
    await maker.signIn('maker', PASSWORD);
    const token = await program(['VIEW_USERS']);
    expect(await permissionsOf(token)).toEqual(['VIEW_USERS']);
    await change();
    expect(await answersTo(token, [['asks', '{ users { totalCount } }', {}]])).toEqual({ asks: 'UNAUTHENTICATED' });
  });
});
