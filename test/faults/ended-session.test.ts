/** A session or token that ends while a request waits takes the request with it, but for the commit of who signs out: else it could make itself another way in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUser } from '../support/administer.js';
import { connectClient } from '../support/client.js';
import { whileWaiting } from '../support/hold-world.js';
import { tryImport } from '../support/import-run.js';
import { roleId } from '../support/places.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { A1, codeOf, startTwoCentres, type TwoCentres } from '../support/two-centres.js';

const MAKE_TOKEN = `mutation ($expiresAt: DateTime!) {
  createApiToken(name: "Way in", permissions: [MANAGE_USERS], expiresAt: $expiresAt) { token }
}`;
const DELETE = 'mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }';

const COMMIT = 'mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { status } }';

const tomorrow = (): { expiresAt: string } => ({ expiresAt: new Date(Date.now() + 24 * 3600 * 1000).toISOString() });

let scene: TwoCentres;

beforeAll(async () => {
  scene = await startTwoCentres('mariadb');
});

afterAll(() => scene.server.stop());

describe('a request that waits', () => {
  it('makes no token once its session has ended', async () => {
    const { server } = scene;
    const stolen = await signInAsAdmin(server.url);
    const made = whileWaiting(server.database, 'DELETE FROM sessions', () => codeOf(stolen, MAKE_TOKEN, tomorrow()));
    expect(await made).toBe('UNAUTHENTICATED');
    expect(await (await signInAsAdmin(server.url)).ask('{ apiTokens { nodes { id } } }')).toEqual({ apiTokens: { nodes: [] } });
  });

  it('deletes nobody once its token is revoked', async () => {
    const { server } = scene;
    const admin = await signInAsAdmin(server.url);
    const id = await createUser(admin, { username: 'kept', hierarchies: [A1] });
    const { createApiToken } = await admin.ask<{ createApiToken: { token: string } }>(MAKE_TOKEN, tomorrow());
    const program = connectClient(server.url, { authorization: `Bearer ${createApiToken.token}` });
    const deleted = whileWaiting(server.database, 'DELETE FROM api_tokens', () => codeOf(program, DELETE, { ids: [id] }));
    expect(await deleted).toBe('UNAUTHENTICATED');
    expect(await admin.ask('query ($id: ID!) { user(id: $id) { deletedAt } }', { id })).toEqual({ user: { deletedAt: null } });
  });

  it('commits nothing once its token is revoked', async () => {
    const { server, a1 } = scene;
    const admin = await signInAsAdmin(server.url);
    const { createApiToken } = await admin.ask<{ createApiToken: { token: string } }>(MAKE_TOKEN, tomorrow());
    const program = connectClient(server.url, { authorization: `Bearer ${createApiToken.token}` });
    const row = { firstName: 'Ada', lastName: 'Late', username: 'late', userId: 'late', email: 'late@example.org' };
    const preview = await tryImport(program, { rows: [row], roleId: await roleId(admin, 'Candidate'), startHierarchyId: a1 });
    const committed = whileWaiting(server.database, 'DELETE FROM api_tokens', () => codeOf(program, COMMIT, preview));
    expect(await committed).toBe('UNAUTHENTICATED');
    expect(await admin.ask('{ users(search: "late") { totalCount } }')).toEqual({ users: { totalCount: 0 } });
  });

  it('commits all the same: whoever signs out doesn’t stop the import that they started', async () => {
    const { server, a1 } = scene;
    const importer = await signInAsAdmin(server.url);
    const row = { firstName: 'Ada', lastName: 'New', username: 'fresh', userId: 'fresh', email: 'fresh@example.org' };
    const preview = await tryImport(importer, { rows: [row], roleId: await roleId(importer, 'Candidate'), startHierarchyId: a1 });
    expect(await whileWaiting(server.database, 'DELETE FROM sessions', () => codeOf(importer, COMMIT, preview))).toBeUndefined();
    expect(await (await signInAsAdmin(server.url)).ask('{ users(search: "fresh") { totalCount } }')).toEqual({ users: { totalCount: 1 } });
  });
});
