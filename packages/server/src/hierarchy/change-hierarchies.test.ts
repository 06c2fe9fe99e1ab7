import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../testing/instance.js';
import { type Made, makeUser, rootId, signedIn } from '../testing/people.js';

let instance: Instance;
let root: string;

beforeAll(async () => {
  instance = await startInstance();
  root = await rootId(instance.admin);
});

afterAll(() => instance.stop());

const CREATE =
  'mutation ($name: String!, $parentId: ID) { createHierarchy(name: $name, parentId: $parentId) { id name parentId path memberCount } }';
const RENAME = 'mutation ($id: ID!, $name: String) { updateHierarchy(id: $id, name: $name) { id name parentId path } }';
const MOVE = 'mutation ($id: ID!, $parentId: ID) { updateHierarchy(id: $id, parentId: $parentId) { id name parentId path } }';
const DELETE = 'mutation ($id: ID!) { deleteHierarchy(id: $id) }';

const make = async (name: string, parentId: string | null = root) => (await instance.admin.get<Made>(CREATE, { name, parentId })).id;

describe('createHierarchy', () => {
  it('makes a node below another, or a root', async () => {
    expect(await instance.admin.get(CREATE, { name: 'Utrecht', parentId: root })).toMatchObject({
      path: ['Exams', 'Utrecht'],
      memberCount: 0,
    });
    expect(await instance.admin.get(CREATE, { name: 'Archive' })).toMatchObject({ path: ['Archive'], parentId: null });
  });

  it('refuses a name that a sibling has in any spelling, not one that another node has', async () => {
    const id = await make('Leiden');
    expect(await instance.admin.refusal(CREATE, { name: 'LEIDEN', parentId: root })).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { name: 'IN_USE' },
    });
    expect(await instance.admin.refusal(CREATE, { name: 'exams' })).toMatchObject({ fields: { name: 'IN_USE' } });
    expect(await instance.admin.refusal(CREATE, { name: 'Leiden', parentId: id })).toBeUndefined();
  });

  it.each([
    ['', 'REQUIRED'],
    [' Delft', 'SPACES_NOT_ALLOWED'],
    ['x'.repeat(101), 'TOO_LONG'],
    ['a\u0007b', 'INVALID_CHARACTERS'],
  ])('refuses %j', async (name, code) => {
    expect(await instance.admin.refusal(CREATE, { name, parentId: root })).toMatchObject({ fields: { name: code } });
  });

  it('lets one of many that ask for the same name at once have it', async () => {
    const refusals = await Promise.all(Array.from({ length: 6 }, () => instance.admin.refusal(CREATE, { name: 'Wanted', parentId: root })));
    expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1);
  });

  it('makes roots for System Admins only, by moving too', async () => {
    const manager = await signedIn(instance, 'manager', { type: 'ADMIN', permissions: ['MANAGE_HIERARCHIES'] });
    const { id } = await manager.get<Made>(CREATE, { name: 'Below', parentId: root });
    expect(await manager.refusal(CREATE, { name: 'Root' })).toEqual({ code: 'FORBIDDEN' });
    expect(await manager.refusal(MOVE, { id, parentId: null })).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('updateHierarchy', () => {
  it('renames and leaves the place, moves and leaves the name', async () => {
    const [id, target] = [await make('Old'), await make('Target')];
    expect(await instance.admin.get(RENAME, { id, name: 'New' })).toMatchObject({ path: ['Exams', 'New'] });
    expect(await instance.admin.get(MOVE, { id, parentId: target })).toMatchObject({ path: ['Exams', 'Target', 'New'] });
    expect(await instance.admin.get(MOVE, { id, parentId: null })).toMatchObject({ path: ['New'], parentId: null });
  });

  it('lets a node change the spelling of its own name', async () => {
    const id = await make('spelling');
    expect(await instance.admin.get(RENAME, { id, name: 'Spelling' })).toMatchObject({ name: 'Spelling' });
  });

  it('refuses a place below itself, or where a sibling has the name', async () => {
    const parent = await make('Parent');
    const child = await make('Child', parent);
    expect(await instance.admin.refusal(MOVE, { id: parent, parentId: child })).toEqual({ code: 'BAD_USER_INPUT' });
    expect(await instance.admin.refusal(MOVE, { id: parent, parentId: parent })).toEqual({ code: 'BAD_USER_INPUT' });
    await make('Child');
    expect(await instance.admin.refusal(MOVE, { id: child, parentId: root })).toMatchObject({ fields: { name: 'IN_USE' } });
  });

  it('never makes a ring of two that are moved below each other at once', async () => {
    const [one, other] = [await make('Ring one'), await make('Ring other')];
    const moves = [
      { id: one, parentId: other },
      { id: other, parentId: one },
    ];
    const refusals = await Promise.all(moves.map((move) => instance.admin.refusal(MOVE, move)));
    expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1);
  });

  it('refuses null for the name, and nodes that do not exist', async () => {
    const id = await make('Named');
    expect(await instance.admin.refusal(RENAME, { id, name: null })).toMatchObject({ fields: { name: 'REQUIRED' } });
    expect(await instance.admin.refusal(RENAME, { id: 'nowhere', name: 'x' })).toEqual({ code: 'NOT_FOUND' });
    expect(await instance.admin.refusal(MOVE, { id, parentId: 'nowhere' })).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('deleteHierarchy', () => {
  it('removes a node without children and members, and no other', async () => {
    const parent = await make('To go');
    const child = await make('First', parent);
    const user = await makeUser(instance.admin, 'member', { memberships: [{ hierarchyId: child }] });
    expect(await instance.admin.refusal(DELETE, { id: parent })).toEqual({ code: 'CONFLICT' });
    expect(await instance.admin.refusal(DELETE, { id: child })).toEqual({ code: 'CONFLICT' });
    const remove = 'mutation ($u: [ID!]!, $h: [ID!]!) { removeMemberships(userIds: $u, hierarchyIds: $h) { id } }';
    await instance.admin.get(remove, { u: [user], h: [child] });
    for (const id of [child, parent]) expect(await instance.admin.get(DELETE, { id })).toBe(true);
  });
});
