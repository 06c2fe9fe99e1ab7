import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detail, readAuditLog } from '../testing/audit-log.js';
import { ADMIN_PASSWORD, type Instance, startInstance } from '../testing/instance.js';
import { makeUser, roleId, rootId, signedIn } from '../testing/people.js';
import type { AuditAction } from './audit-actions.js';

let instance: Instance;
let adminId: string;

beforeAll(async () => {
  instance = await startInstance();
  adminId = (await instance.admin.get<{ id: string }>('{ me { id } }')).id;
});

afterAll(() => instance.stop());

const entries = (filter: object) => readAuditLog(instance, filter);
const newest = async (action: AuditAction) => (await entries({ first: 1, action })).nodes[0];
const ask = <T>(mutation: string, variables: object) => instance.admin.get<T>(mutation, variables);
const byAdmin = (action: AuditAction, subjectIds: readonly string[]) => ({
  action,
  actorId: adminId,
  actor: 'admin',
  tokenId: null,
  address: '127.0.0.1',
  subjectCount: subjectIds.length,
  subjectIds,
});

const DELETE = 'mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }';
const RESTORE = 'mutation ($ids: [ID!]!) { restoreUsers(ids: $ids) { id } }';
const PURGE = 'mutation ($ids: [ID!]!) { purgeUsers(ids: $ids) }';
const UPDATE = 'mutation ($id: ID!, $input: UserChangesInput!) { updateUser(id: $id, input: $input) { id } }';
const RESET = 'mutation ($id: ID!, $p: String!) { resetPassword(id: $id, password: $p) { id } }';

describe('the audit log says who did what, from where and to whom', () => {
  it('of a sign-in, one that failed, and a sign-out', async () => {
    const id = await makeUser(instance.admin, 'ada', { password: ADMIN_PASSWORD });
    const visitor = instance.visitor();
    await visitor.signIn('ada', 'wrong');
    await visitor.signIn('ada', ADMIN_PASSWORD);
    await visitor.get('mutation { signOut }');
    const { nodes } = await entries({ actorId: id });
    expect(nodes.map(({ action, address }) => [action, address])).toEqual([
      ['SIGN_OUT', '127.0.0.1'],
      ['SIGN_IN', '127.0.0.1'],
      ['SIGN_IN_FAILED', '127.0.0.1'],
    ]);
    expect(Math.abs(Date.now() - Date.parse(nodes[0]?.at ?? ''))).toBeLessThan(60_000);
  });

  it('of a sign-in with a username that nobody has, without the name, which may have been a password', async () => {
    await instance.visitor().signIn('my secret by mistake', 'wrong');
    expect(await newest('SIGN_IN_FAILED')).toMatchObject({ actorId: null, subjectIds: [], details: [] });
  });

  it('of users who are made, deleted, restored and removed for good, by their IDs', async () => {
    const ids = [await makeUser(instance.admin, 'one'), await makeUser(instance.admin, 'two')].sort();
    expect(await newest('USER_CREATED')).toMatchObject({ actorId: adminId, subjectCount: 1 });
    await ask(DELETE, { ids });
    expect(await newest('USERS_DELETED')).toMatchObject(byAdmin('USERS_DELETED', ids));
    await ask(RESTORE, { ids });
    expect(await newest('USERS_RESTORED')).toMatchObject(byAdmin('USERS_RESTORED', ids));
    await ask(DELETE, { ids });
    await ask(PURGE, { ids });
    expect(await newest('USERS_PURGED')).toMatchObject(byAdmin('USERS_PURGED', ids));
  });

  it("of a user's other role, and another password, without it", async () => {
    const id = await makeUser(instance.admin, 'joan');
    const [author, candidate] = [await roleId(instance.admin, 'Author'), await roleId(instance.admin, 'Candidate')];
    await ask(UPDATE, { id, input: { firstName: 'Other' } });
    await ask(UPDATE, { id, input: { roleId: author } });
    const roles = await entries({ action: 'USER_ROLE_CHANGED', subjectId: id });
    expect(roles.nodes).toHaveLength(1);
    expect([detail(roles.nodes[0], 'roleId'), detail(roles.nodes[0], 'previousRoleId')]).toEqual([author, candidate]);
    await ask(RESET, { id, p: 'another long one' });
    const reset = await newest('PASSWORDS_RESET');
    expect(reset).toMatchObject(byAdmin('PASSWORDS_RESET', [id]));
    expect(JSON.stringify(reset)).not.toContain('another long one');
  });

  it('of memberships and marks, by hierarchy: who came to have them, and who no longer has', async () => {
    const root = await rootId(instance.admin);
    const north = (await ask<{ id: string }>('mutation { createHierarchy(name: "Northern") { id } }', {})).id;
    const [one, two] = [await makeUser(instance.admin, 'member'), await makeUser(instance.admin, 'bare', { memberships: [] })];
    const about = async () =>
      (await entries({ first: 20, subjectId: one })).nodes.map((entry) => [entry.action, entry.subjectIds, detail(entry, 'hierarchyId')]);
    expect(await about()).toEqual([
      ['MEMBERSHIPS_ADDED', [one], root],
      ['USER_CREATED', [one], undefined],
    ]);
    const memberships = [{ hierarchyId: north, administrator: true }];
    await ask(UPDATE, { id: one, input: { memberships } });
    await ask(UPDATE, { id: one, input: { memberships } });
    await ask(UPDATE, { id: one, input: { memberships: [{ hierarchyId: north }] } });
    expect((await about()).slice(0, -2)).toEqual([
      ['ADMINISTRATORS_REMOVED', [one], north],
      ['ADMINISTRATORS_ADDED', [one], north],
      ['MEMBERSHIPS_REMOVED', [one], root],
      ['MEMBERSHIPS_ADDED', [one], north],
    ]);
    const lists = { userIds: [one, two], hierarchyIds: [root, north] };
    const change = (name: string) =>
      ask(`mutation ($userIds: [ID!]!, $hierarchyIds: [ID!]!) { ${name}(userIds: $userIds, hierarchyIds: $hierarchyIds) { id } }`, lists);
    await change('addMemberships');
    await change('removeMemberships');
    const newest = (await entries({ first: 4 })).nodes;
    const told = newest.map((entry) => [entry.action, entry.subjectCount, entry.actorId === adminId, detail(entry, 'hierarchyId')]);
    expect(told.sort()).toEqual(
      [
        ['MEMBERSHIPS_ADDED', 1, true, north],
        ['MEMBERSHIPS_ADDED', 2, true, root],
        ['MEMBERSHIPS_REMOVED', 2, true, north],
        ['MEMBERSHIPS_REMOVED', 2, true, root],
      ].sort(),
    );
  });

  it('of API tokens that ended because their user was given another role or password or was deleted', async () => {
    const maker = await signedIn(instance, 'maker', { type: 'ADMIN', permissions: ['MANAGE_API_TOKENS'] });
    const makeToken = async (): Promise<string> => {
      const expiresAt = new Date(Date.now() + 60_000).toISOString();
      return (
        await maker.get<{ id: string }>(
          `mutation { createApiToken(name: "x", permissions: [MANAGE_API_TOKENS], expiresAt: "${expiresAt}") { id } }`,
        )
      ).id;
    };
    const ended = async () => (await newest('API_TOKENS_ENDED'))?.subjectIds;
    const ids = [await makeToken(), await makeToken()];
    await maker.get('mutation ($c: String!, $n: String!) { changePassword(current: $c, new: $n) { id } }', {
      c: ADMIN_PASSWORD,
      n: 'another long one',
    });
    expect(await ended()).toEqual([...ids, maker.id].sort());
    const [byReset] = [await makeToken(), await ask(RESET, { id: maker.id, p: ADMIN_PASSWORD })];
    expect(await ended()).toContain(byReset);
    await maker.signIn('maker', ADMIN_PASSWORD);
    const deleted = await makeToken();
    await ask(DELETE, { ids: [maker.id] });
    expect(await ended()).toContain(deleted);
    const count = (await entries({ action: 'API_TOKENS_ENDED', subjectId: maker.id })).nodes.length;
    await ask(RESTORE, { ids: [maker.id] });
    await ask(RESET, { id: maker.id, p: ADMIN_PASSWORD });
    expect([count, (await entries({ action: 'API_TOKENS_ENDED', subjectId: maker.id })).nodes.length]).toEqual([3, 3]);
  });

  it('of roles that are made, changed and removed, with what they allow', async () => {
    const input = { name: 'Desk', type: 'AUTHOR', permissions: ['VIEW_USERS'] };
    const { id } = await ask<{ id: string }>('mutation ($input: RoleInput!) { createRole(input: $input) { id } }', { input });
    expect(detail(await newest('ROLE_CREATED'), 'permissions')).toBe('VIEW_USERS');
    const more = { ...input, type: 'ADMIN', permissions: ['MANAGE_USERS', 'VIEW_USERS'] };
    await ask('mutation ($id: ID!, $input: RoleInput!) { updateRole(id: $id, input: $input) { id } }', { id, input: more });
    const updated = await newest('ROLE_UPDATED');
    expect(updated).toMatchObject(byAdmin('ROLE_UPDATED', [id]));
    expect([detail(updated, 'roleType'), detail(updated, 'permissions')]).toEqual(['ADMIN', 'MANAGE_USERS, VIEW_USERS']);
    await ask('mutation ($id: ID!) { deleteRole(id: $id) }', { id });
    expect(await newest('ROLE_DELETED')).toMatchObject(byAdmin('ROLE_DELETED', [id]));
  });

  it('of hierarchies, and from where to where they move', async () => {
    const root = await rootId(instance.admin);
    const create = 'mutation ($name: String!, $parentId: ID) { createHierarchy(name: $name, parentId: $parentId) { id } }';
    const { id } = await ask<{ id: string }>(create, { name: 'North', parentId: root });
    const { id: below } = await ask<{ id: string }>(create, { name: 'South', parentId: root });
    await ask('mutation ($id: ID!, $parentId: ID) { updateHierarchy(id: $id, parentId: $parentId) { id } }', { id, parentId: below });
    const moved = await newest('HIERARCHY_UPDATED');
    expect(moved).toMatchObject(byAdmin('HIERARCHY_UPDATED', [id]));
    expect([detail(moved, 'previousParentId'), detail(moved, 'parentId')]).toEqual([root, below]);
    await ask('mutation ($id: ID!) { deleteHierarchy(id: $id) }', { id });
    expect(await newest('HIERARCHY_DELETED')).toMatchObject(byAdmin('HIERARCHY_DELETED', [id]));
  });

  it('of the settings', async () => {
    await ask('mutation ($z: String!) { updateSettings(timeZone: $z) { timeZone } }', { z: 'Europe/Brussels' });
    expect(detail(await newest('SETTINGS_UPDATED'), 'timeZone')).toBe('Europe/Brussels');
  });

  it('of what is done by an API token, which one', async () => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const create = `mutation { createApiToken(name: "x", permissions: [MANAGE_SETTINGS], expiresAt: "${expiresAt}") { id token } }`;
    const { id, token } = await ask<{ id: string; token: string }>(create, {});
    expect(await newest('API_TOKEN_CREATED')).toMatchObject(byAdmin('API_TOKEN_CREATED', [id]));
    const update = 'mutation { updateSettings(timeZone: "Europe/Amsterdam") { timeZone } }';
    await instance.visitor().ask(update, {}, { authorization: `Bearer ${token}` });
    expect(await newest('SETTINGS_UPDATED')).toMatchObject({ actorId: adminId, tokenId: id });
    await ask('mutation ($id: ID!) { revokeApiToken(id: $id) }', { id });
    expect((await newest('API_TOKEN_REVOKED'))?.subjectIds).toContain(id);
  });
});
