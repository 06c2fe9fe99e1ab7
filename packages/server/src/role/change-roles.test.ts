import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../testing/instance.js';
import { type Made, makeUser, roleId, signedIn } from '../testing/people.js';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});

afterAll(() => instance.stop());

const CREATE = 'mutation ($input: RoleInput!) { createRole(input: $input) { id name type permissions } }';
const UPDATE = 'mutation ($id: ID!, $input: RoleInput!) { updateRole(id: $id, input: $input) { id name type permissions } }';
const DELETE = 'mutation ($id: ID!) { deleteRole(id: $id) }';

const invigilator = { name: 'Invigilator', type: 'AUTHOR', permissions: ['VIEW_USERS'] };

describe('roles', () => {
  it('of a new instance are the five of the domain, the highest type first', async () => {
    const roles = await instance.admin.get<{ name: string }[]>('{ roles { name } }');
    expect(roles.map(({ name }) => name)).toEqual(['System Administrator', 'Administrator', 'Author', 'Support', 'Candidate']);
  });

  it('are made, changed and removed, with each permission once', async () => {
    const made = await instance.admin.get<Made>(CREATE, { input: { ...invigilator, permissions: ['VIEW_USERS', 'VIEW_USERS'] } });
    expect(made).toMatchObject(invigilator);
    const changed = { name: 'invigilator', type: 'ADMIN', permissions: ['MANAGE_TRASH'] };
    expect(await instance.admin.get(UPDATE, { id: made.id, input: changed })).toEqual({ id: made.id, ...changed });
    expect(await instance.admin.get(DELETE, { id: made.id })).toBe(true);
    expect(await instance.admin.refusal(DELETE, { id: made.id })).toEqual({ code: 'NOT_FOUND' });
  });

  it('have names that differ in more than case', async () => {
    expect(await instance.admin.refusal(CREATE, { input: { ...invigilator, name: 'CANDIDATE' } })).toMatchObject({
      fields: { name: 'IN_USE' },
    });
    expect(await instance.admin.refusal(CREATE, { input: { ...invigilator, name: ' ' } })).toMatchObject({ fields: { name: 'REQUIRED' } });
  });

  it('stay as long as a user has them, in the trash can or not', async () => {
    const { id } = await instance.admin.get<Made>(CREATE, { input: { ...invigilator, name: 'Kept' } });
    const user = await makeUser(instance.admin, 'holder', { roleId: id });
    expect(await instance.admin.refusal(DELETE, { id })).toEqual({ code: 'CONFLICT' });
    await instance.admin.get('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [user] });
    expect(await instance.admin.refusal(DELETE, { id })).toEqual({ code: 'CONFLICT' });
  });

  it('count their users outside the trash can, for whoever may see them', async () => {
    const { id } = await instance.admin.get<Made>(CREATE, { input: { ...invigilator, name: 'Counted' } });
    const counts = async () => {
      const roles = await instance.admin.get<{ name: string; userCount: number }[]>('{ roles { name userCount } }');
      return roles.filter(({ name }) => ['Counted', 'System Administrator'].includes(name)).map(({ userCount }) => userCount);
    };
    expect(await counts()).toEqual([1, 0]);
    const [one] = [await makeUser(instance.admin, 'one', { roleId: id }), await makeUser(instance.admin, 'other', { roleId: id })];
    expect(await counts()).toEqual([1, 2]);
    await instance.admin.get('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [one] });
    expect(await counts()).toEqual([1, 1]);
    const curious = await signedIn(instance, 'curious', { type: 'CANDIDATE', permissions: [] });
    expect(await curious.refusal('{ me { role { userCount } } }')).toEqual({ code: 'FORBIDDEN' });
  });

  it('count their users anew after each change of one request', async () => {
    const ids = { one: await makeUser(instance.admin, 'first'), two: await makeUser(instance.admin, 'second') };
    const role = await roleId(instance.admin, 'Author');
    const move = (name: string) => `${name}: updateUser(id: $${name}, input: { roleId: $role }) { role { userCount } }`;
    const { data } = await instance.admin.ask(`mutation ($one: ID!, $two: ID!, $role: ID!) { ${move('one')} ${move('two')} }`, {
      ...ids,
      role,
    });
    expect(data).toEqual({ one: { role: { userCount: 1 } }, two: { role: { userCount: 2 } } });
  });

  it('are made and changed by nobody beyond their own', async () => {
    const manager = await signedIn(instance, 'manager', { type: 'ADMIN', permissions: ['MANAGE_ROLES', 'VIEW_USERS'] });
    const [support, higher] = await Promise.all([roleId(instance.admin, 'Support'), roleId(instance.admin, 'Administrator')]);
    const beyond = [
      { ...invigilator, name: 'Above', type: 'SYSTEM_ADMIN' },
      { ...invigilator, name: 'More', permissions: ['MANAGE_USERS'] },
    ];
    for (const input of beyond) {
      expect(await manager.refusal(CREATE, { input })).toEqual({ code: 'FORBIDDEN' });
      expect(await manager.refusal(UPDATE, { id: support, input })).toEqual({ code: 'FORBIDDEN' });
    }
    expect(await manager.refusal(UPDATE, { id: higher, input: { ...invigilator, name: 'Lowered' } })).toEqual({ code: 'FORBIDDEN' });
    expect(await manager.refusal(DELETE, { id: higher })).toEqual({ code: 'FORBIDDEN' });
    expect(await manager.refusal(CREATE, { input: { ...invigilator, name: 'Within' } })).toBeUndefined();
  });

  it('leave a System Admin with every permission', async () => {
    const id = await roleId(instance.admin, 'System Administrator');
    const lowered = [
      { name: 'System Administrator', type: 'ADMIN', permissions: ['MANAGE_ROLES'] },
      { name: 'System Administrator', type: 'SYSTEM_ADMIN', permissions: ['MANAGE_ROLES'] },
    ];
    for (const input of lowered) expect(await instance.admin.refusal(UPDATE, { id, input })).toEqual({ code: 'FORBIDDEN' });
    expect(await instance.admin.get<string[]>('{ myPermissions }')).toHaveLength(7);
  });
});
