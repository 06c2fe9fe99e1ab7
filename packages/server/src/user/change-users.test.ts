import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../testing/instance.js';
import { makeUser, roleId, rootId, signedIn, userInput } from '../testing/people.js';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});

afterAll(() => instance.stop());

const FIELDS = `id username userId firstName lastName email specialNeeds extraTimePercentage synchronisationKey timeZone hasPassword
  createdAt updatedAt deletedAt purgedAfter role { name } memberships { administrator hierarchy { path } }`;
const CREATE = `mutation ($input: UserInput!) { createUser(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($id: ID!, $input: UserChangesInput!) { updateUser(id: $id, input: $input) { ${FIELDS} } }`;
const RESET = 'mutation ($id: ID!, $password: String!) { resetPassword(id: $id, password: $password) { id hasPassword } }';

const update = (id: string, input: object) => instance.admin.get<Record<string, unknown>>(UPDATE, { id, input });
const refusedUpdate = (id: string, input: object) => instance.admin.refusal(UPDATE, { id, input });

describe('createUser', () => {
  it('makes a user as filled in, by default without password, special needs and key, in the regional time zone', async () => {
    const user = await instance.admin.get<object>(CREATE, {
      input: await userInput(instance.admin, 'ada', { firstName: ' Ada  Augusta ' }),
    });
    expect(user).toMatchObject({
      username: 'ada',
      userId: 'ada',
      firstName: 'Ada Augusta',
      email: 'ada@example.org',
      specialNeeds: false,
      extraTimePercentage: null,
      synchronisationKey: null,
      timeZone: 'Europe/Amsterdam',
      hasPassword: false,
      deletedAt: null,
      purgedAfter: null,
      role: { name: 'Candidate' },
      memberships: [{ administrator: false, hierarchy: { path: ['Exams'] } }],
    });
  });

  it('refuses identifiers that another user has, in any spelling, in the trash can too', async () => {
    const id = await makeUser(instance.admin, 'Straße', { synchronisationKey: 'Key-1' });
    await instance.admin.get('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [id] });
    const input = await userInput(instance.admin, 'STRASSE', { synchronisationKey: 'KEY-1' });
    expect(await instance.admin.refusal(CREATE, { input })).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { username: 'IN_USE', userId: 'IN_USE', synchronisationKey: 'IN_USE' },
    });
  });

  it('makes nothing when it refuses', async () => {
    const input = await userInput(instance.admin, 'half', { memberships: [{ hierarchyId: 'nowhere' }] });
    expect(await instance.admin.refusal(CREATE, { input })).toEqual({ code: 'NOT_FOUND' });
    expect(await instance.admin.get('{ users(search: "half") { totalCount } }')).toEqual({ totalCount: 0 });
  });

  it('refuses passwords that the domain refuses', async () => {
    const input = await userInput(instance.admin, 'weak', { password: 'password1' });
    expect(await instance.admin.refusal(CREATE, { input })).toMatchObject({ fields: { password: 'TOO_COMMON' } });
  });

  it('lets one of many that ask for the same username at once have it', async () => {
    const input = await userInput(instance.admin, 'wanted');
    const answers = await Promise.all(Array.from({ length: 8 }, () => instance.admin.refusal(CREATE, { input })));
    expect(answers.filter((refusal) => refusal === undefined)).toHaveLength(1);
    expect(answers.filter((refusal) => refusal?.['code'] === 'BAD_USER_INPUT')).toHaveLength(7);
  });
});

describe('updateUser', () => {
  it('changes what is given and leaves the rest', async () => {
    const id = await makeUser(instance.admin, 'joan', { specialNeeds: true, extraTimePercentage: 25, synchronisationKey: 'joan-1' });
    const before = await instance.admin.get<object>(`query ($id: ID!) { user(id: $id) { ${FIELDS} } }`, { id });
    const after = await update(id, { lastName: 'Clarke' });
    expect(after).toEqual({ ...before, lastName: 'Clarke', updatedAt: after['updatedAt'] });
  });

  it('empties optional fields with null, and refuses null for required ones', async () => {
    const id = await makeUser(instance.admin, 'grace', { synchronisationKey: 'grace-1', specialNeeds: true, extraTimePercentage: 10 });
    expect(await update(id, { synchronisationKey: null, extraTimePercentage: null })).toMatchObject({
      synchronisationKey: null,
      extraTimePercentage: null,
    });
    expect(await refusedUpdate(id, { username: null, roleId: null, memberships: null })).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { username: 'REQUIRED', roleId: 'REQUIRED', memberships: 'REQUIRED' },
    });
  });

  it('keeps identifiers that are the own, in another spelling too', async () => {
    const id = await makeUser(instance.admin, 'katherine');
    expect(await update(id, { username: 'Katherine', userId: 'KATHERINE' })).toMatchObject({ username: 'Katherine', userId: 'KATHERINE' });
    expect(await refusedUpdate(id, { userId: 'Admin' })).toMatchObject({ fields: { userId: 'IN_USE' } });
  });

  it('replaces the memberships by those given, each once', async () => {
    const id = await makeUser(instance.admin, 'mary');
    const hierarchyId = await rootId(instance.admin);
    const twice = [{ hierarchyId }, { hierarchyId, administrator: true }];
    expect(await update(id, { memberships: twice })).toMatchObject({
      memberships: [{ administrator: true, hierarchy: { path: ['Exams'] } }],
    });
    expect(await update(id, { memberships: [] })).toMatchObject({ memberships: [] });
  });

  it('finds the user by the new name only', async () => {
    const id = await makeUser(instance.admin, 'renamed', { firstName: 'Oldname' });
    await update(id, { firstName: 'Zoë' });
    expect(await instance.admin.get('{ users(search: "oldname") { totalCount } }')).toEqual({ totalCount: 0 });
    expect(await instance.admin.get('{ users(search: "zoe") { nodes { id } } }')).toEqual({ nodes: [{ id }] });
  });

  it('knows no user in the trash can', async () => {
    const id = await makeUser(instance.admin, 'gone');
    await instance.admin.get('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [id] });
    expect(await refusedUpdate(id, { firstName: 'Other' })).toEqual({ code: 'NOT_FOUND', userId: id });
    expect(await instance.admin.refusal(RESET, { id, password: 'a long enough one' })).toEqual({ code: 'NOT_FOUND', userId: id });
  });
});

describe('nobody acts above themselves', () => {
  it('nor gives out a role of a higher type, or with a permission that they lack', async () => {
    const admin = await signedIn(instance, 'limited', { type: 'ADMIN', permissions: ['MANAGE_USERS', 'VIEW_USERS'] });
    const target = await makeUser(instance.admin, 'target');
    const [above, more, below] = await Promise.all(
      ['System Administrator', 'Administrator', 'Support'].map((name) => roleId(instance.admin, name)),
    );
    for (const role of [above, more]) {
      expect(await admin.refusal(CREATE, { input: await userInput(instance.admin, 'new', { roleId: role }) })).toEqual({
        code: 'FORBIDDEN',
      });
      expect(await admin.refusal(UPDATE, { id: target, input: { roleId: role } })).toEqual({ code: 'FORBIDDEN' });
    }
    expect(await admin.refusal(UPDATE, { id: target, input: { roleId: below } })).toBeUndefined();
  });

  it('nor changes, deletes or resets the password of whoever has such a role', async () => {
    const admin = await signedIn(instance, 'lower', { type: 'ADMIN', permissions: ['MANAGE_USERS'] });
    const { id } = await instance.admin.get<{ id: string }>('{ me { id } }');
    const hierarchyId = await rootId(instance.admin);
    expect(await admin.refusal(UPDATE, { id, input: { firstName: 'Other' } })).toEqual({ code: 'FORBIDDEN', userId: id });
    expect(await admin.refusal(RESET, { id, password: 'a long enough one' })).toEqual({ code: 'FORBIDDEN', userId: id });
    expect(await admin.refusal('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [id] })).toEqual({
      code: 'FORBIDDEN',
      userId: id,
    });
    for (const mutation of ['addMemberships', 'removeMemberships']) {
      const text = `mutation ($u: [ID!]!, $h: [ID!]!) { ${mutation}(userIds: $u, hierarchyIds: $h) { id } }`;
      expect(await admin.refusal(text, { u: [id], h: [hierarchyId] })).toEqual({ code: 'FORBIDDEN', userId: id });
    }
  });

  it('loses the last System Admin by no demotion', async () => {
    const { id } = await instance.admin.get<{ id: string }>('{ me { id } }');
    expect(await refusedUpdate(id, { roleId: await roleId(instance.admin, 'Candidate') })).toEqual({ code: 'FORBIDDEN' });
    expect(await instance.admin.get('{ me { role { name } } }')).toEqual({ role: { name: 'System Administrator' } });
  });
});
