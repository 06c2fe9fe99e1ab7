/** A program signs in with an API token, on every route and database, and is out when its user is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectClient, type Client } from '../support/client.js';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { commitImport, tryImport, uploadFile } from '../support/import-run.js';
import { buildCsv } from '../support/build-csv.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { hierarchyId, roleId } from '../support/places.js';
import { createRole } from '../support/administer.js';
import { signInAs, signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

const CREATE = `mutation ($permissions: [Permission!]!, $expiresAt: DateTime!) {
  createApiToken(name: "Student administration", permissions: $permissions, expiresAt: $expiresAt) { id token } }`;

interface Token {
  readonly id: string;
  readonly token: string;
}

describe.each(ENGINES)('on the %s database', (engine) => {
  let server: ServerUnderTest;
  let admin: Client;

  beforeAll(async () => {
    server = await startServer(engine);
    admin = await signInAsAdmin(server.url);
    const permissions = ['MANAGE_USERS', 'VIEW_USERS', 'MANAGE_API_TOKENS'];
    await createRole(admin, { name: 'Registrar', type: 'ADMIN', permissions });
  });

  afterAll(() => server.stop());

  async function makeToken(maker: Client, permissions: readonly string[]): Promise<Token> {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    return (await maker.ask<{ createApiToken: Token }>(CREATE, { permissions, expiresAt })).createApiToken;
  }

  function program({ token }: Token): Client {
    return connectClient(server.url, { authorization: `Bearer ${token}` });
  }

  const isLetIn = async (client: Client): Promise<boolean> => (await client.graphql('{ me { id } }')).errors === undefined;

  it('it uploads, tries, commits and looks up, and the database holds no token in clear', async () => {
    const registrar = await signInAs(server.url, admin, { username: 'registrar', role: 'Registrar' });
    const made = await makeToken(registrar, ['MANAGE_USERS', 'VIEW_USERS']);
    const asker = program(made);
    const uploadId = await uploadFile(asker, peopleFile([personRow('ada')]), 'people.csv');
    const places = { roleId: await roleId(asker, 'Candidate'), startHierarchyId: await hierarchyId(asker, 'Exams') };
    const run = await commitImport(asker, await tryImport(asker, { uploadId, ...places }));
    expect([run.status, run.summary.create]).toEqual(['DONE', 1]);
    const { users } = await asker.ask<{ users: { totalCount: number } }>('{ users(search: "ada") { totalCount } }');
    expect(users.totalCount).toBe(1);
    const rows = await behindTheServer(server.database, (direct) => direct.rows('SELECT * FROM api_tokens'));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(made.token.slice('intake_'.length));
  });

  it('an import by a token reaches no further than the token: who may do more is not permitted', async () => {
    const registrar = await signInAs(server.url, admin, { username: 'limited', role: 'Registrar' });
    await signInAs(server.url, admin, { username: 'helper', role: 'Support' });
    const asker = program(await makeToken(registrar, ['MANAGE_USERS']));
    const uploadId = await uploadFile(asker, peopleFile([personRow('helper')]), 'people.csv');
    const input = { uploadId, roleId: await roleId(asker, 'Candidate'), startHierarchyId: await hierarchyId(asker, 'Exams') };
    const run = await tryImport(asker, input);
    expect(run.rows.nodes[0]?.issues.map(({ code }) => code)).toEqual(['NOT_PERMITTED']);
    const byPerson = await tryImport(registrar, { ...input, basedOn: run.id });
    expect(byPerson.rows.nodes[0]?.outcome).toBe('SYNCHRONISE');
    const { errors, data } = await asker.graphql<{ commitImport: { status: string } }>(
      'mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { status } }',
      byPerson,
    );
    expect([errors, data?.commitImport.status]).toEqual([undefined, 'STALE']);
  });

  it('an import that gives its user another password ends it, but neither the token nor its user can do that', async () => {
    await signInAs(server.url, admin, { username: 'importer', role: 'Registrar' });
    const importer = await signInAs(server.url, admin, { username: 'maker', role: 'Registrar' });
    const asker = program(await makeToken(importer, ['MANAGE_USERS', 'VIEW_USERS', 'MANAGE_API_TOKENS']));
    const file = buildCsv([
      ['First name', 'Last name', 'Username', 'User ID', 'Email', 'Password'],
      [...personRow('maker'), 'quite another one'],
    ]);
    const places = { roleId: await roleId(admin, 'Registrar'), startHierarchyId: await hierarchyId(admin, 'Exams'), passwords: 'FILE' };
    for (const self of [asker, importer]) {
      const run = await tryImport(self, { ...places, uploadId: await uploadFile(self, file, 'people.csv') });
      expect(run.rows.nodes[0]?.issues).toMatchObject([{ field: 'PASSWORD', code: 'NOT_PERMITTED' }]);
    }
    expect(await isLetIn(asker)).toBe(true);
    const uploadId = await uploadFile(admin, file, 'people.csv');
    expect((await commitImport(admin, await tryImport(admin, { ...places, uploadId }))).status).toBe('DONE');
    expect(await isLetIn(asker)).toBe(false);
  });

  it('is let in no more once it has expired', async () => {
    const asker = program(await makeToken(admin, ['VIEW_USERS']));
    expect(await isLetIn(asker)).toBe(true);
    await behindTheServer(server.database, (direct) => direct.run("UPDATE api_tokens SET expires_at = '2020-01-01 00:00:00.000'"));
    expect(await isLetIn(asker)).toBe(false);
  });
});
