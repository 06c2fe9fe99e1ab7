import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../testing/instance.js';
import { type Made, makeUser, rootId } from '../testing/people.js';

let instance: Instance;
let root: string;
let library: string;

beforeAll(async () => {
  instance = await startInstance();
  root = await rootId(instance.admin);
  ({ id: library } = await instance.admin.get<Made>('mutation { createHierarchy(name: "Library") { id } }'));
});

afterAll(() => instance.stop());

const mutation = (name: string) =>
  `mutation ($userIds: [ID!]!, $hierarchyIds: [ID!]!) { ${name}(userIds: $userIds, hierarchyIds: $hierarchyIds) { id updatedAt memberships { administrator hierarchy { name } } } }`;
const ADD = mutation('addMemberships');
const REMOVE = mutation('removeMemberships');

interface Shown extends Made {
  readonly updatedAt: string;
  readonly memberships: readonly { readonly administrator: boolean; readonly hierarchy: { readonly name: string } }[];
}

const names = (user: Shown | undefined) => user?.memberships.map(({ hierarchy }) => hierarchy.name).sort();

describe('addMemberships', () => {
  it('adds what is missing, keeps marks that are there, and leaves users alone who have it all', async () => {
    const marked = await makeUser(instance.admin, 'marked', { memberships: [{ hierarchyId: root, administrator: true }] });
    const bare = await makeUser(instance.admin, 'bare', { memberships: [] });
    const has = await makeUser(instance.admin, 'has', { memberships: [{ hierarchyId: root }, { hierarchyId: library }] });
    const before = await instance.admin.get<Shown>('query ($id: ID!) { user(id: $id) { updatedAt } }', { id: has });
    const users = await instance.admin.get<Shown[]>(ADD, { userIds: [marked, bare, has, bare], hierarchyIds: [root, library] });
    expect(users.map(({ id }) => id)).toEqual([marked, bare, has]);
    for (const user of users) expect(names(user)).toEqual(['Exams', 'Library']);
    expect(users[0]?.memberships.find(({ hierarchy }) => hierarchy.name === 'Exams')?.administrator).toBe(true);
    expect(users[2]?.updatedAt).toBe(before.updatedAt);
  });

  it('adds nothing at all where a user or hierarchy does not exist', async () => {
    const id = await makeUser(instance.admin, 'untouched', { memberships: [] });
    for (const lists of [
      { userIds: [id, 'nobody'], hierarchyIds: [root] },
      { userIds: [id], hierarchyIds: [root, 'nowhere'] },
    ]) {
      expect(await instance.admin.refusal(ADD, lists)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await instance.admin.get('query ($id: ID!) { user(id: $id) { memberships { administrator } } }', { id })).toEqual({
      memberships: [],
    });
  });

  it('takes five hundred at a time and no more', async () => {
    const many = Array.from({ length: 501 }, (_, index) => `user-${index}`);
    expect(await instance.admin.refusal(ADD, { userIds: many, hierarchyIds: [root] })).toEqual({ code: 'BAD_USER_INPUT' });
    expect(await instance.admin.refusal(ADD, { userIds: many.slice(1), hierarchyIds: [root] })).toEqual({
      code: 'NOT_FOUND',
      userId: many[1],
    });
  });
});

describe('removeMemberships', () => {
  it('takes away what is there, and lets a user end without any', async () => {
    const id = await makeUser(instance.admin, 'leaver', { memberships: [{ hierarchyId: root }, { hierarchyId: library }] });
    const [user] = await instance.admin.get<Shown[]>(REMOVE, { userIds: [id], hierarchyIds: [library] });
    expect(names(user)).toEqual(['Exams']);
    const [bare] = await instance.admin.get<Shown[]>(REMOVE, { userIds: [id], hierarchyIds: [root, library] });
    expect(names(bare)).toEqual([]);
  });
});
