import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detail, readAuditLog } from '../testing/audit-log.js';
import { type Instance, startInstance } from '../testing/instance.js';
import { makeUser, signedIn } from '../testing/people.js';
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
const DELETE = 'mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }';
const PURGE = 'mutation ($ids: [ID!]!) { purgeUsers(ids: $ids) }';

describe('a denial', () => {
  it("is noted by the mutation's own name, once a minute however often somebody asks", async () => {
    const curious = await signedIn(instance, 'curious', { type: 'ADMIN', permissions: [] });
    for (let time = 0; time < 3; time += 1) await curious.ask('mutation { a: deleteRole(id: "x") b: deleteRole(id: "y") }');
    await expect.poll(async () => (await entries({ actorId: curious.id, action: 'DENIED' })).nodes.length).toBe(1);
    const { nodes } = await entries({ actorId: curious.id, action: 'DENIED' });
    expect([detail(nodes[0], 'operation'), nodes[0]?.address]).toEqual(['deleteRole', '127.0.0.1']);
  });

  it('of a query or a route is noted too', async () => {
    const curious = await signedIn(instance, 'nosy', { type: 'ADMIN', permissions: [] });
    await curious.ask('{ trash { totalCount } }');
    const headers = { cookie: curious.cookie.split(';')[0] ?? '' };
    await fetch(`${instance.server.url}/uploads`, { method: 'POST', headers });
    await fetch(`${instance.server.url}/downloads/example-users.xlsx`, { headers });
    const operations = async () =>
      (await entries({ actorId: curious.id, action: 'DENIED' })).nodes.map((entry) => detail(entry, 'operation'));
    await expect.poll(operations).toEqual(['GET /downloads/example-users.xlsx', 'POST /uploads', 'trash']);
  });
});

describe('the audit log', () => {
  it('says nothing of what was refused or failed: an entry is written with what it tells of, or not at all', async () => {
    const before = await entries({ action: 'USERS_DELETED' });
    const id = await makeUser(instance.admin, 'stays');
    expect((await instance.admin.refusal(DELETE, { ids: [id, adminId] }))?.['code']).toBe('FORBIDDEN');
    expect(await entries({ action: 'USERS_DELETED' })).toEqual(before);
  });

  it('keeps the ID of somebody who is removed for good, and no name', async () => {
    const gone = await signedIn(instance, 'gone', { type: 'ADMIN', permissions: [] });
    await ask(DELETE, { ids: [gone.id] });
    await ask(PURGE, { ids: [gone.id] });
    const { nodes } = await entries({ actorId: gone.id });
    expect(nodes.map(({ action, actor }) => [action, actor])).toEqual([['SIGN_IN', null]]);
  });

  it('names a hundred of very many, and counts all', async () => {
    const ids = await Promise.all(Array.from({ length: 101 }, (_, index) => makeUser(instance.admin, `many${index}`)));
    await ask(DELETE, { ids });
    const entry = await newest('USERS_DELETED');
    expect([entry?.subjectCount, entry?.subjectIds.length]).toEqual([101, 100]);
    expect((await entries({ subjectId: ids[100] ?? '', action: 'USERS_DELETED' })).nodes.map(({ id }) => id)).toEqual([entry?.id]);
  });

  it('comes in pages, newest first, and from and until a moment', async () => {
    const first = await entries({ first: 2 });
    const second = await entries({ first: 2, after: first.pageInfo.endCursor });
    const ids = [...first.nodes, ...second.nodes].map(({ id }) => id);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect([...new Set(ids)].sort().reverse()).toEqual(ids);
    const from = new Date(Date.now() + 1000).toISOString();
    expect((await entries({ from })).nodes).toEqual([]);
    expect((await entries({ until: new Date(0).toISOString() })).nodes).toEqual([]);
    expect((await entries({ first: 1, from: new Date(0).toISOString(), until: from })).nodes).toHaveLength(1);
  });

  it('has no way to change or remove an entry', async () => {
    const answer = await instance.admin.ask('{ __type(name: "Mutation") { fields { name } } }');
    expect(JSON.stringify(answer)).toContain('signIn');
    expect(JSON.stringify(answer)).not.toMatch(/audit/i);
  });
});
