/** The audit log of imports and of what the server does by itself, on every database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import type { Client } from '../support/client.js';
import { createUser, deleteUser } from '../support/administer.js';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { freshDatabase } from '../support/fresh-database.js';
import { commitImport, tryImport, uploadFile } from '../support/import-run.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { hierarchyId, roleId } from '../support/places.js';
import { ADMIN, runServer } from '../support/run-server.js';
import { signInAs, signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

interface Entry {
  readonly action: string;
  readonly actor: string | null;
  readonly actorId: string | null;
  readonly subjectIds: readonly string[];
  readonly details: readonly { readonly name: string; readonly value: string }[];
}

async function entriesAbout(admin: Client, subjectId: string): Promise<Entry[]> {
  const query = 'query ($id: ID!) { audit(subjectId: $id) { nodes { action actor actorId subjectIds details { name value } } } }';
  return (await admin.ask<{ audit: { nodes: Entry[] } }>(query, { id: subjectId })).audit.nodes;
}

describe.each(ENGINES)('on the %s database', (engine) => {
  let server: ServerUnderTest;
  let admin: Client;

  beforeAll(async () => {
    server = await startServer(engine);
    admin = await signInAsAdmin(server.url);
  });

  afterAll(() => server.stop());

  async function tryFile(bytes: Uint8Array) {
    const uploadId = await uploadFile(admin, bytes, 'people.csv');
    return tryImport(admin, { uploadId, roleId: await roleId(admin, 'Candidate'), startHierarchyId: await hierarchyId(admin, 'Exams') });
  }

  it('an import is in it when tried and when committed, with the file that it was and the counts, and no name', async () => {
    const bytes = peopleFile([personRow('ada'), personRow('joan'), personRow('with space')]);
    const run = await commitImport(admin, await tryFile(bytes));
    const found = await entriesAbout(admin, run.id);
    expect(found.map(({ action, actor }) => [action, actor])).toEqual([
      ['IMPORT_COMMITTED', ADMIN.username],
      ['IMPORT_TRIED', ADMIN.username],
    ]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (const { details } of found) {
      const values = Object.fromEntries(details.map(({ name, value }) => [name, value]));
      expect(values).toMatchObject({ fileSha256: sha256, rows: '3', created: '2', synchronised: '0', inError: '1' });
    }
    expect(JSON.stringify(found)).not.toMatch(/ada|joan/);
  });

  it('an import that gives users another role tells of the API tokens that ended with it', async () => {
    const maker = await signInAs(server.url, admin, { username: 'maker', role: 'System Administrator' });
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const create = `mutation { createApiToken(name: "x", permissions: [VIEW_USERS], expiresAt: "${expiresAt}") { id } }`;
    const token = (await maker.ask<{ createApiToken: { id: string } }>(create)).createApiToken.id;
    const { me } = await maker.ask<{ me: { id: string } }>('{ me { id } }');
    await commitImport(admin, await tryFile(peopleFile([personRow('maker'), personRow('other')])));
    expect(await entriesAbout(admin, token)).toMatchObject([
      { action: 'API_TOKENS_ENDED', actor: ADMIN.username, subjectIds: [token, me.id].sort() },
      { action: 'API_TOKEN_CREATED' },
    ]);
  });

  it('a preview that is thrown away is in it, and one that became stale is not committed in it', async () => {
    const first = await tryFile(peopleFile([personRow('mary')]));
    await admin.ask('mutation ($id: ID!) { cancelImport(id: $id) { status } }', { id: first.id });
    expect((await entriesAbout(admin, first.id)).map(({ action }) => action)).toEqual(['IMPORT_CANCELLED', 'IMPORT_TRIED']);
    const second = await tryFile(peopleFile([personRow('grace')]));
    await createUser(admin, { username: 'grace' });
    expect((await commitImport(admin, second)).status).toBe('STALE');
    expect((await entriesAbout(admin, second.id)).map(({ action }) => action)).toEqual(['IMPORT_TRIED']);
  });
});

describe.each(ENGINES)('on the %s database', (engine) => {
  it('users whom the trash can lets go of by itself are in it, by nobody', async () => {
    const database = await freshDatabase(engine);
    try {
      const server = await runServer(database);
      const admin = await signInAsAdmin(server.url);
      const id = await createUser(admin, { username: 'ada' });
      await deleteUser(admin, id);
      await server.end();
      await behindTheServer(database, (direct) =>
        direct.run("UPDATE users SET deleted_at = '2020-01-01 00:00:00.000' WHERE deleted_at IS NOT NULL"),
      );
      const later = await runServer(database);
      const adminLater = await signInAsAdmin(later.url);
      const purges = async () => (await entriesAbout(adminLater, id)).filter(({ action }) => action === 'USERS_PURGED');
      await expect.poll(purges, { timeout: 10_000 }).toEqual([expect.objectContaining({ actorId: null, subjectIds: [id] })]);
      await later.end();
    } finally {
      await database.remove();
    }
  });
});
