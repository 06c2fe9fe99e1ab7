/** The import history is shown to those who see all that an importer saw, and of users who left their sight only that they were in it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { commitImport, tryImport } from '../support/import-run.js';
import { roleId } from '../support/places.js';
import { signInAs } from '../support/sign-in-as.js';
import { A1, codeOf, startTwoCentres, type TwoCentres } from '../support/two-centres.js';

const COMMIT = 'mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { id } }';

const row = (username: string, more: object = {}): object => {
  return { firstName: 'Candidate', lastName: 'Changed', username, userId: username, email: `${username}@example.org`, ...more };
};

describe.each(ENGINES)('on the %s database', (engine) => {
  let scene: TwoCentres;
  let candidates: string;

  beforeAll(async () => {
    scene = await startTwoCentres(engine);
    candidates = await roleId(scene.admin, 'Candidate');
  });

  afterAll(() => scene.server.stop());

  const input = (startHierarchyId: string, ...rows: object[]): object => ({ rows, roleId: candidates, startHierarchyId });

  it('a committed run is shown to those who see all that its importer saw, and to nobody else', async () => {
    const { server, admin, amira, udo, ada, a1, both } = scene;
    const run = await commitImport(amira, await tryImport(amira, input(a1, row('ada'), row('both'))));
    const ofAll = await commitImport(admin, await tryImport(admin, input(scene.exams, row('both', { lastName: 'Again' }))));
    const head = await signInAs(server.url, admin, { username: 'head-of-exams', role: 'Head', memberOf: ['Exams'] });
    const below = await signInAs(server.url, admin, { username: 'head-of-a1', role: 'Head', administers: [A1] });
    const seenBy = async (client: Client): Promise<object> => {
      const query = `query ($run: ID!, $user: ID!) { importRun(id: $run) { createdBy rows { nodes { username user { username } } } }
        importRuns { totalCount nodes { id } } user(id: $user) { imports { runId createdBy } } }`;
      const answer = await client.ask<{ importRuns: { totalCount: number; nodes: { id: string }[] } }>(query, { run: run.id, user: both });
      expect(answer.importRuns.totalCount).toBe(answer.importRuns.nodes.length);
      return { ...answer, importRuns: answer.importRuns.nodes.map(({ id }) => id).filter((id) => [run.id, ofAll.id].includes(id)) };
    };
    const rows = { nodes: ['ada', 'both'].map((username) => ({ username, user: { username } })) };
    const seen = {
      importRun: { createdBy: 'amira', rows },
      importRuns: [run.id],
      user: { imports: [{ runId: run.id, createdBy: 'amira' }] },
    };
    expect(await seenBy(amira)).toEqual(seen);
    expect(await seenBy(head)).toEqual(seen);
    expect(await seenBy(admin)).toMatchObject({ importRuns: [ofAll.id, run.id], user: { imports: [{ createdBy: 'root-admin' }, {}] } });
    for (const client of [udo, below]) expect(await seenBy(client)).toEqual({ importRun: null, importRuns: [], user: { imports: [] } });
    for (const client of [udo, below]) expect(await codeOf(client, COMMIT, { id: run.id, fingerprint: run.fingerprint })).toBe('NOT_FOUND');
    expect(await codeOf(head, COMMIT, { id: run.id, fingerprint: run.fingerprint })).toBe('FORBIDDEN');
    expect(await udo.ask('query ($id: ID!) { user(id: $id) { id } }', { id: ada })).toEqual({ user: null });
  });

  it("one's own runs stay visible when their users no longer are, without what those users have now or had then", async () => {
    const { admin } = scene;
    const client = await signInAs(scene.server.url, admin, { username: 'teacher', role: 'Head', administers: [A1] });
    const pupil = await as.createUser(admin, { username: 'pupil', hierarchies: [A1] });
    const run = await commitImport(client, await tryImport(client, input(scene.a1, row('pupil'))));
    const { me } = await client.ask<{ me: { id: string } }>('{ me { id } }');
    await as.updateUser(admin, pupil, { lastName: 'Secret', memberships: [{ hierarchyId: scene.u1 }] });
    await as.updateUser(admin, me.id, { memberships: [] });
    const query = `query ($id: ID!, $search: String!) { importRun(id: $id) { status startHierarchy { name memberCount }
      rows(outcome: SYNCHRONISE) { nodes { username lastName changes { field } user { id } } } found: rows(search: $search) { totalCount } } }`;
    expect(await client.ask(query, { id: run.id, search: 'secret' })).toMatchObject({
      importRun: {
        status: 'DONE',
        startHierarchy: { memberCount: 0 },
        rows: { nodes: [{ username: null, lastName: null, changes: [], user: null }] },
        found: { totalCount: 0 },
      },
    });
    expect(await client.ask(query, { id: run.id, search: 'pupil' })).toMatchObject({ importRun: { found: { totalCount: 0 } } });
    expect(await admin.ask(query, { id: run.id, search: 'secret' })).toMatchObject({ importRun: { found: { totalCount: 1 } } });
  });
});
