/** Imports go only where their importer administers, change only whom the importer acts on, and are shown to those who see as much. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { commitImport, importRun, tryImport, type Run } from '../support/import-run.js';
import { hierarchyId, roleId } from '../support/places.js';
import { signInAs } from '../support/sign-in-as.js';
import { A1, codeOf, startTwoCentres, U1, UTRECHT, type TwoCentres } from '../support/two-centres.js';

const TRY = 'mutation ($input: TryImportInput!) { tryImport(input: $input) { id } }';
const COMMIT = 'mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { id } }';

const row = (username: string, more: object = {}): object => {
  return { firstName: 'Candidate', lastName: 'Changed', username, userId: username, email: `${username}@example.org`, ...more };
};

describe.each(ENGINES)('on the %s database', (engine) => {
  let scene: TwoCentres;
  let candidates: string;
  let people = 0;

  beforeAll(async () => {
    scene = await startTwoCentres(engine);
    candidates = await roleId(scene.admin, 'Candidate');
  });

  afterAll(() => scene.server.stop());

  const input = (startHierarchyId: string, ...rows: object[]): object => ({ rows, roleId: candidates, startHierarchyId });

  /** Somebody who administers a hierarchy of their own below Amsterdam, with a candidate in it and a preview about the candidate. */
  async function importer(): Promise<{
    client: Client;
    id: string;
    path: string;
    place: string;
    pupil: string;
    pupilName: string;
    run: Run;
  }> {
    people += 1;
    const [path, pupilName] = [`Exams › Amsterdam › Class ${String(people)}`, `pupil-${String(people)}`];
    const client = await signInAs(scene.server.url, scene.admin, {
      username: `teacher-${String(people)}`,
      role: 'Head',
      administers: [path],
    });
    const pupil = await as.createUser(scene.admin, { username: pupilName, hierarchies: [path] });
    const place = await hierarchyId(scene.admin, path);
    const run = await tryImport(client, input(place, row(pupilName), row(`${pupilName}-new`, { subLevels: ['Group'] })));
    expect(run.summary).toMatchObject({ create: 1, synchronise: 1, newHierarchies: 1 });
    const { me } = await client.ask<{ me: { id: string } }>('{ me { id } }');
    return { client, id: me.id, path, place, pupil, pupilName, run };
  }

  it('a try into a hierarchy that one does not administer is refused whole', async () => {
    const { server, admin, amira, amsterdam, utrecht, exams } = scene;
    for (const start of [utrecht, exams]) expect(await codeOf(amira, TRY, { input: input(start, row('x')) })).toBe('FORBIDDEN');
    expect(await codeOf(amira, TRY, { input: input('nowhere', row('x')) })).toBe('NOT_FOUND');
    const member = await signInAs(server.url, admin, { username: 'member', role: 'Head', administers: [UTRECHT], memberOf: ['Exams'] });
    const dutch = await member.graphql(TRY, { input: input(amsterdam, row('x')) }, { language: 'nl' });
    expect(dutch.errors?.[0]).toMatchObject({
      message: 'Je bent geen beheerder van deze top-hiërarchie: kies er een die je beheert',
      extensions: { code: 'FORBIDDEN' },
    });
  });

  it('a row about somebody elsewhere is NOT_PERMITTED and says nothing of them; one about somebody elsewhere too shows what is here', async () => {
    const { admin, amira, amsterdam } = scene;
    await as.deleteUser(admin, await as.createUser(admin, { username: 'gone', hierarchies: [U1] }));
    const rows = [row('uma'), row('gone'), row('nobody'), row('both'), row('new', { subLevels: ['A1', 'Deep'] })];
    const { tryImport: run } = await amira.ask<{ tryImport: { rows: { nodes: object[] } } }>(
      `mutation ($input: TryImportInput!) { tryImport(input: $input) {
        newHierarchies destinations { path new rows } startHierarchy { parentId path }
        rows { nodes { username outcome inTrash unchanged user { id } issues { field code } changes { field before after } cells { field } } } } }`,
      { input: input(amsterdam, ...rows) },
    );
    const refused = {
      outcome: 'ERROR',
      inTrash: false,
      unchanged: false,
      user: null,
      issues: [{ field: null, code: 'NOT_PERMITTED' }],
      changes: [],
    };
    expect(run).toMatchObject({
      newHierarchies: [['Amsterdam', 'A1', 'Deep']],
      destinations: [
        { path: ['Amsterdam'], new: false, rows: 1 },
        { path: ['Amsterdam', 'A1', 'Deep'], new: true, rows: 1 },
      ],
      startHierarchy: { parentId: null, path: ['Amsterdam'] },
    });
    expect(run.rows.nodes).toMatchObject([
      { username: 'uma', ...refused },
      { username: 'gone', ...refused },
      { username: 'nobody', ...refused },
      {
        outcome: 'SYNCHRONISE',
        changes: [
          { field: 'LAST_NAME', before: 'Last', after: 'Changed' },
          { field: 'HIERARCHIES', before: 'Amsterdam › A1', after: 'Amsterdam, Amsterdam › A1' },
        ],
      },
      { outcome: 'CREATE' },
    ]);
  });

  it('a row that sets the password of somebody who administers more is NOT_PERMITTED', async () => {
    const { admin, amira, a1, u1 } = scene;
    const id = await as.createUser(admin, { username: 'double', role: 'Author', hierarchies: [A1] });
    await as.updateUser(admin, id, { memberships: [{ hierarchyId: a1 }, { hierarchyId: u1, administrator: true }] });
    const outcomes = async (more: object): Promise<unknown> => {
      const run = await tryImport(amira, { ...input(a1, row('double', more)), passwords: 'FILE' });
      return run.rows.nodes.map(({ outcome, issues }) => [outcome, ...issues.map(({ code }) => code)]);
    };
    expect(await outcomes({ password: 'a heron on the pier' })).toEqual([['ERROR', 'NOT_PERMITTED']]);
    expect(await outcomes({})).toEqual([['SYNCHRONISE']]);
  });

  it.each<[string, (who: Awaited<ReturnType<typeof importer>>) => Promise<unknown>]>([
    ['mark is withdrawn', ({ id, place }) => as.updateUser(scene.admin, id, { memberships: [{ hierarchyId: place }] })],
    ['membership is gone', ({ id }) => as.updateUser(scene.admin, id, { memberships: [] })],
  ])('a commit is refused when the importer’s %s', async (_, change) => {
    const who = await importer();
    await change(who);
    expect(await codeOf(who.client, COMMIT, { id: who.run.id, fingerprint: who.run.fingerprint })).toBe('FORBIDDEN');
    expect((await importRun(who.client, who.run.id)).status).toBe('PREVIEW');
  });

  it('a commit is refused when the start hierarchy was moved out of what the importer administers', async () => {
    const { admin, amira, amsterdam } = scene;
    const place = await hierarchyId(admin, 'Exams › Amsterdam › Leaving');
    const run = await tryImport(amira, input(place, row('leaver')));
    await as.updateHierarchy(admin, 'Exams › Amsterdam › Leaving', { parentId: scene.utrecht });
    expect(await codeOf(amira, COMMIT, { id: run.id, fingerprint: run.fingerprint })).toBe('FORBIDDEN');
    await as.updateHierarchy(admin, 'Exams › Utrecht › Leaving', { parentId: amsterdam });
    expect((await commitImport(amira, run)).status).toBe('DONE');
  });

  it('a commit becomes stale when a user was carried out of what the importer administers', async () => {
    const { admin } = scene;
    const { client, pupil, run } = await importer();
    await as.updateUser(admin, pupil, { memberships: [{ hierarchyId: scene.u1 }] });
    const stale = await commitImport(client, run);
    expect(stale).toMatchObject({ status: 'STALE', summary: { create: 1, error: 1 } });
    expect(stale.rows.nodes[0]).toMatchObject({ issues: [{ code: 'NOT_PERMITTED' }], changes: [] });
    expect((await commitImport(client, stale)).status).toBe('DONE');
  });

  it('a commit goes ahead when a user is made a member elsewhere, or a hierarchy is renamed, where the importer sees nothing', async () => {
    const { admin } = scene;
    const { client, pupil, run } = await importer();
    await as.addMembership(admin, pupil, U1);
    await as.updateHierarchy(admin, 'Exams', { name: 'Examinations' });
    expect(await commitImport(client, run)).toEqual({ ...run, status: 'DONE' });
    await as.updateHierarchy(admin, 'Examinations', { name: 'Exams' });
  });
});
