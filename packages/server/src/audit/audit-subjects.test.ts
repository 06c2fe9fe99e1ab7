import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../testing/instance.js';
import { makeUser, roleId, rootId } from '../testing/people.js';
import type { AuditAction } from './audit-actions.js';

interface Named {
  readonly id: string;
  readonly token: string | null;
  readonly subjects: readonly { readonly id: string; readonly kind: string; readonly name: string | null }[];
  readonly details: readonly { readonly name: string; readonly called: string | null }[];
}

const FIELDS = 'id token subjects { id kind name } details { name called }';
const LOG = `query ($action: AuditAction, $subjectId: ID) { audit(first: 1, action: $action, subjectId: $subjectId) { nodes { ${FIELDS} } } }`;

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});

afterAll(() => instance.stop());

const ask = <T>(query: string, variables: object = {}) => instance.admin.get<T>(query, variables);
const newest = async (action: AuditAction, subjectId?: string) => (await ask<{ nodes: Named[] }>(LOG, { action, subjectId })).nodes[0];
const callings = (entry: Named | undefined) => Object.fromEntries((entry?.details ?? []).map(({ name, called }) => [name, called]));

describe('the subjects of an entry', () => {
  it('have the name of now, and none once they are gone for good', async () => {
    const id = await makeUser(instance.admin, 'ada');
    await ask('mutation ($id: ID!) { updateUser(id: $id, input: { username: "countess" }) { id } }', { id });
    expect((await newest('USER_CREATED', id))?.subjects).toEqual([{ id, kind: 'USER', name: 'countess' }]);
    await ask('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [id] });
    expect((await newest('USERS_DELETED', id))?.subjects).toEqual([{ id, kind: 'USER', name: 'countess' }]);
    await ask('mutation ($ids: [ID!]!) { purgeUsers(ids: $ids) }', { ids: [id] });
    expect((await newest('USERS_PURGED', id))?.subjects).toEqual([{ id, kind: 'USER', name: null }]);
  });

  it('are roles by their name, hierarchies by their path, as details that are IDs are', async () => {
    const root = await rootId(instance.admin);
    const create = 'mutation ($name: String!, $parentId: ID) { createHierarchy(name: $name, parentId: $parentId) { id path } }';
    const { id, path } = await ask<{ id: string; path: string[] }>(create, { name: 'North', parentId: root });
    const hierarchy = await newest('HIERARCHY_CREATED', id);
    expect(hierarchy?.subjects).toEqual([{ id, kind: 'HIERARCHY', name: path.join(' › ') }]);
    expect(callings(hierarchy)).toEqual({ parentId: path[0] });
    const userId = await makeUser(instance.admin, 'joan');
    const change = 'mutation ($id: ID!, $roleId: ID) { updateUser(id: $id, input: { roleId: $roleId }) { id } }';
    await ask(change, { id: userId, roleId: await roleId(instance.admin, 'Author') });
    expect(callings(await newest('USER_ROLE_CHANGED', userId))).toEqual({ roleId: 'Author', previousRoleId: 'Candidate' });
    const role = { name: 'Desk', type: 'AUTHOR', permissions: [] };
    const made = await ask<{ id: string }>('mutation ($role: RoleInput!) { createRole(input: $role) { id } }', { role });
    expect(await newest('ROLE_CREATED', made.id)).toMatchObject({
      subjects: [{ kind: 'ROLE', name: 'Desk' }],
      details: [{ called: null }, { called: null }],
    });
  });

  it('are tokens by their name as long as they are there, beside their owner; and so is what was done with them', async () => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const create = `mutation { createApiToken(name: "Nightly", permissions: [MANAGE_SETTINGS], expiresAt: "${expiresAt}") { id token } }`;
    const { id, token } = await ask<{ id: string; token: string }>(create);
    expect((await newest('API_TOKEN_CREATED', id))?.subjects).toEqual([{ id, kind: 'API_TOKEN', name: 'Nightly' }]);
    const update = 'mutation { updateSettings(timeZone: "Europe/Amsterdam") { timeZone } }';
    await instance.visitor().ask(update, {}, { authorization: `Bearer ${token}` });
    expect((await newest('SETTINGS_UPDATED'))?.token).toBe('Nightly');
    await ask('mutation ($id: ID!) { revokeApiToken(id: $id) }', { id });
    expect((await newest('SETTINGS_UPDATED'))?.token).toBeNull();
    const revoked = (await newest('API_TOKEN_REVOKED', id))?.subjects ?? [];
    expect(revoked.map(({ kind, name }) => [kind, name]).sort()).toEqual([
      ['API_TOKEN', null],
      ['USER', 'admin'],
    ]);
  });
});

describe('one entry', () => {
  it('is found by its ID, with as many of its subjects as are asked for', async () => {
    const ids = [await makeUser(instance.admin, 'one'), await makeUser(instance.admin, 'two')].sort();
    await ask('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids });
    const id = (await newest('USERS_DELETED'))?.id;
    const entry = (first: number) =>
      ask<{ action: string; subjects: { id: string }[] }>(
        `query ($id: ID!) { auditEntry(id: $id) { action subjects(first: ${first}) { id } } }`,
        { id },
      );
    expect(await entry(100)).toEqual({ action: 'USERS_DELETED', subjects: ids.map((subjectId) => ({ id: subjectId })) });
    expect((await entry(1)).subjects).toHaveLength(1);
  });

  it('that is not there is null', async () => {
    expect(await ask('{ auditEntry(id: "4711") { id } }')).toBeNull();
  });
});
