import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN_PASSWORD, type Instance, startInstance } from '../testing/instance.js';
import { makeUser, roleId, rootId, signedIn } from '../testing/people.js';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance({ TRASH_DAYS: '10' });
});

afterAll(() => instance.stop());

const DELETE = 'mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id deletedAt purgedAfter } }';
const PURGE = 'mutation ($ids: [ID!]!) { purgeUsers(ids: $ids) }';
const RESTORE = 'mutation ($ids: [ID!]!) { restoreUsers(ids: $ids) { id deletedAt } }';

interface Deleted {
  readonly id: string;
  readonly deletedAt: string;
  readonly purgedAfter: string;
}

describe('deleteUsers', () => {
  it('moves users out of every list but the trash can’s, and says until when they lie there', async () => {
    const id = await makeUser(instance.admin, 'ada');
    const [deleted] = await instance.admin.get<Deleted[]>(DELETE, { ids: [id] });
    expect(Date.parse(deleted?.purgedAfter ?? '') - Date.parse(deleted?.deletedAt ?? '')).toBe(10 * 24 * 3600 * 1000);
    expect(await instance.admin.get('{ users(search: "ada") { totalCount } }')).toEqual({ totalCount: 0 });
    expect(await instance.admin.get('{ trash(search: "ada") { nodes { id } } }')).toEqual({ nodes: [{ id }] });
  });

  it('leaves users that lie there already as they are', async () => {
    const id = await makeUser(instance.admin, 'twice');
    const first = await instance.admin.get<Deleted[]>(DELETE, { ids: [id] });
    expect(await instance.admin.get(DELETE, { ids: [id, id] })).toEqual(first);
  });

  it('deletes all or nobody', async () => {
    const id = await makeUser(instance.admin, 'spared');
    expect(await instance.admin.refusal(DELETE, { ids: [id, 'nobody'] })).toEqual({ code: 'NOT_FOUND', userId: 'nobody' });
    expect(await instance.admin.get('query ($id: ID!) { user(id: $id) { deletedAt } }', { id })).toEqual({ deletedAt: null });
  });

  it('lets nobody delete themself', async () => {
    const somebody = await signedIn(instance, 'somebody', { type: 'ADMIN', permissions: ['MANAGE_USERS'] });
    expect(await somebody.refusal(DELETE, { ids: [somebody.id] })).toEqual({ code: 'FORBIDDEN' });
  });

  it('leaves a System Admin, of two who delete each other at once', async () => {
    const systemAdmin = await roleId(instance.admin, 'System Administrator');
    const id = await makeUser(instance.admin, 'second', { roleId: systemAdmin, password: ADMIN_PASSWORD });
    const second = instance.visitor();
    await second.signIn('second', ADMIN_PASSWORD);
    const { id: first } = await instance.admin.get<{ id: string }>('{ me { id } }');
    const refusals = await Promise.all([second.refusal(DELETE, { ids: [first] }), instance.admin.refusal(DELETE, { ids: [id] })]);
    expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1);
    const survivor = refusals[0] === undefined ? second : instance.admin;
    await survivor.get(RESTORE, { ids: [first, id] });
    await instance.admin.signIn('admin', ADMIN_PASSWORD);
    expect(await instance.admin.get('{ me { role { name } } }')).toEqual({ role: { name: 'System Administrator' } });
  });
});

describe('restoreUsers', () => {
  it('brings users back as they were', async () => {
    const shown =
      'query ($id: ID!) { user(id: $id) { username updatedAt deletedAt purgedAfter memberships { hierarchy { name } } role { name } } }';
    const id = await makeUser(instance.admin, 'back');
    const before = await instance.admin.get(shown, { id });
    await instance.admin.get(DELETE, { ids: [id] });
    await instance.admin.get(RESTORE, { ids: [id] });
    expect(await instance.admin.get(shown, { id })).toEqual(before);
  });

  it('is not for users with a role above one’s own', async () => {
    const keeper = await signedIn(instance, 'keeper', { type: 'ADMIN', permissions: ['MANAGE_TRASH'] });
    const id = await makeUser(instance.admin, 'higher', { roleId: await roleId(instance.admin, 'Support') });
    await instance.admin.get(DELETE, { ids: [id] });
    expect(await keeper.refusal(RESTORE, { ids: [id] })).toEqual({ code: 'FORBIDDEN', userId: id });
  });
});

describe('purgeUsers', () => {
  it('removes for good what is in the trash can, each once, and frees the username', async () => {
    const ids = [await makeUser(instance.admin, 'gone-1'), await makeUser(instance.admin, 'gone-2')];
    await instance.admin.get(DELETE, { ids });
    expect(await instance.admin.get(PURGE, { ids: [...ids, ...ids] })).toBe(2);
    expect(await instance.admin.get('{ trash(search: "gone") { totalCount } }')).toEqual({ totalCount: 0 });
    expect(await instance.admin.refusal(RESTORE, { ids })).toEqual({ code: 'NOT_FOUND', userId: ids[0] });
    expect(await instance.admin.refusal(PURGE, { ids })).toEqual({ code: 'NOT_FOUND', userId: ids[0] });
    expect(await makeUser(instance.admin, 'gone-1')).not.toBe(ids[0]);
  });

  it('removes nobody where one of them is not in the trash can, and says so in both languages', async () => {
    const [deleted, active] = [await makeUser(instance.admin, 'half-1'), await makeUser(instance.admin, 'half-2')];
    await instance.admin.get(DELETE, { ids: [deleted] });
    const refused = await instance.admin.ask(PURGE, { ids: [deleted, active] });
    expect(refused.errors?.[0]).toMatchObject({
      message: 'You can delete for good only what is in the trash can: move these users there first',
      extensions: { code: 'CONFLICT' },
    });
    const inDutch = await instance.admin.ask(PURGE, { ids: [active] }, { 'accept-language': 'nl' });
    expect(inDutch.errors?.[0]?.message).toBe(
      'Je kunt alleen definitief verwijderen wat in de prullenbak ligt: verplaats deze gebruikers daar eerst naartoe',
    );
    expect(await instance.admin.refusal(PURGE, { ids: [deleted, 'nobody'] })).toEqual({ code: 'NOT_FOUND', userId: 'nobody' });
    expect(await instance.admin.get('{ trash(search: "half") { nodes { id } } }')).toEqual({ nodes: [{ id: deleted }] });
  });

  it('is not for users with a role above one’s own', async () => {
    const cleaner = await signedIn(instance, 'cleaner', { type: 'ADMIN', permissions: ['MANAGE_TRASH'] });
    const [higher, candidate] = [
      await makeUser(instance.admin, 'beyond', { roleId: await roleId(instance.admin, 'Support') }),
      await makeUser(instance.admin, 'within'),
    ];
    await instance.admin.get(DELETE, { ids: [higher, candidate] });
    expect(await cleaner.refusal(PURGE, { ids: [candidate, higher] })).toEqual({ code: 'FORBIDDEN', userId: higher });
    expect(await cleaner.get(PURGE, { ids: [candidate] })).toBe(1);
  });
});

describe('the trash can', () => {
  it('keeps usernames taken, and hierarchies from being removed', async () => {
    const { id: hierarchyId } = await instance.admin.get<{ id: string }>(
      'mutation ($p: ID!) { createHierarchy(name: "Cohort", parentId: $p) { id } }',
      {
        p: await rootId(instance.admin),
      },
    );
    const id = await makeUser(instance.admin, 'member', { memberships: [{ hierarchyId }] });
    await instance.admin.get(DELETE, { ids: [id] });
    expect(await instance.admin.refusal('mutation ($id: ID!) { deleteHierarchy(id: $id) }', { id: hierarchyId })).toEqual({
      code: 'CONFLICT',
    });
    expect(await instance.admin.get<{ name: string; memberCount: number }[]>('{ hierarchies { name memberCount } }')).toContainEqual({
      name: 'Cohort',
      memberCount: 0,
    });
  });

  it('lists the newest deletion first', async () => {
    const ids = [await makeUser(instance.admin, 'order-1'), await makeUser(instance.admin, 'order-2')];
    for (const id of [...ids].reverse()) await instance.admin.get(DELETE, { ids: [id] });
    const { nodes } = await instance.admin.get<{ nodes: { id: string }[] }>('{ trash(search: "order") { nodes { id } } }');
    expect(nodes.map(({ id }) => id)).toEqual(ids);
  });
});
