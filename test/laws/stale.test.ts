/** Law 6: where what a preview rests on has changed, nothing is written, and the run carries the new preview. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import type { Client } from '../support/client.js';
import { dumpDatabase, RUN_TABLES, SIGN_IN_TABLES, type DatabaseDump } from '../support/database-dump.js';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { commitImport, importRun, type Run } from '../support/import-run.js';
import { hierarchyId, roleId } from '../support/places.js';
import { signInAgain, signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';
import { IMPORTER_ROLE, setScene, type Scene } from './scene.js';

type Change = readonly [what: string, change: (scene: Scene) => Promise<unknown>];

const STALE: readonly Change[] = [
  ['a field of a user to synchronise', ({ admin, ada }) => as.updateUser(admin, ada, { firstName: 'Adah' })],
  ['the username of a user to synchronise', ({ admin, ada, mark }) => as.updateUser(admin, ada, { username: `${mark}-eva` })],
  ['the user ID that a row takes over', ({ admin, joan, mark }) => as.updateUser(admin, joan, { userId: `${mark}-other` })],
  ['the special needs that a row relies on', ({ admin, ada }) => as.updateUser(admin, ada, { specialNeeds: false })],
  ['the role of a user to synchronise', async ({ admin, ada, role }) => giveRole(admin, ada, role)],
  ['a membership of a user to synchronise', ({ admin, joan }) => as.addMembership(admin, joan, 'Exams › Library')],
  ['that a user to synchronise is in the trash can', ({ admin, joan }) => as.deleteUser(admin, joan)],
  ['that a user to synchronise is no longer in the trash can', ({ admin, mary }) => as.restoreUser(admin, mary)],
  ['that somebody has a username to create', ({ admin, mark }) => as.createUser(admin, { username: `${mark}-NOVA`, userId: `${mark}-11` })],
  ['that somebody has a user ID to give', ({ admin, mark }) => as.createUser(admin, { username: `${mark}-eva`, userId: `${mark}-Nova` })],
  [
    'that somebody has a synchronisation key to give',
    ({ admin, mark }) => as.createUser(admin, { username: `${mark}-eva`, synchronisationKey: `${mark}-NEW-key` }),
  ],
  ['that a hierarchy to make is there', ({ admin, start }) => hierarchyId(admin, `${start} › AMSTERDAM`)],
  ['the name of the start hierarchy', ({ admin, start, mark }) => as.updateHierarchy(admin, start, { name: `${mark} again` })],
  [
    'the place of the start hierarchy',
    async ({ admin, start }) => as.updateHierarchy(admin, start, { parentId: await hierarchyId(admin, 'Exams › Elsewhere') }),
  ],
  [
    "the name of the import's role",
    ({ admin, role }) => as.updateRole(admin, role, { name: `${role} again`, type: 'CANDIDATE', permissions: [] }),
  ],
  ['the time zone that a new user gets', ({ admin }) => as.setTimeZone(admin, 'Pacific/Auckland')],
];

const NOT_STALE: readonly Change[] = [
  ['a user whom no row is about', ({ admin, mark }) => as.createUser(admin, { username: `${mark}-eva` })],
  ['a password, which is not shown', ({ admin, ada }) => as.resetPassword(admin, ada, 'another password')],
  ['a hierarchy where no row goes', ({ admin, start }) => hierarchyId(admin, `${start} › Utrecht`)],
  ['a membership where the importer sees nothing', ({ admin, joan }) => as.addMembership(admin, joan, 'Library')],
  ['a role that nobody here has', ({ admin, mark }) => as.createRole(admin, { name: `${mark} other`, type: 'AUTHOR', permissions: [] })],
];

const REFUSED: readonly (readonly [...Change, code: string])[] = [
  [
    'the importer has lost the permission',
    ({ admin, importerRole: name }) => as.updateRole(admin, name, { name, ...IMPORTER_ROLE, permissions: [] }),
    'FORBIDDEN',
  ],
  [
    'the importer is no longer an administrator there',
    async ({ admin, importerId }) =>
      as.updateUser(admin, importerId, { memberships: [{ hierarchyId: await hierarchyId(admin, 'Exams') }] }),
    'FORBIDDEN',
  ],
  [
    "the import's role may do more than the importer",
    ({ admin, role: name }) => as.updateRole(admin, name, { name, type: 'CANDIDATE', permissions: ['MANAGE_SETTINGS'] }),
    'FORBIDDEN',
  ],
  ["the import's role is gone", ({ admin, role }) => as.deleteRole(admin, role), 'NOT_FOUND'],
  ['the importer is gone', ({ admin, importerId }) => as.deleteUser(admin, importerId), 'UNAUTHENTICATED'],
];

/** Signing in again changes only this. */
const NO_SIGN_INS = Object.fromEntries(SIGN_IN_TABLES.map((table) => [table, []]));

describe.each(ENGINES)('on the %s database', (engine) => {
  let server: ServerUnderTest;
  let admin: Client;
  let scenes = 0;

  beforeAll(async () => {
    server = await startServer(engine);
    admin = await signInAsAdmin(server.url);
    await hierarchyId(admin, 'Library');
  });

  afterAll(() => server.stop());

  async function nextScene(names?: readonly string[]): Promise<Scene> {
    scenes += 1;
    await as.setTimeZone(admin, 'Europe/Amsterdam');
    return setScene(server.url, admin, { mark: `s${String(scenes)}`, ...(names && { names }) });
  }

  /** All but what is kept of runs themselves. */
  function worldDump(): Promise<DatabaseDump> {
    return behindTheServer(server.database, (direct) => dumpDatabase(direct, { without: RUN_TABLES }));
  }

  it.each(STALE)('a commit is refused when this changed: %s', async (_what, change) => {
    const scene = await nextScene();
    const { importer, preview } = scene;
    expect(preview.summary).toMatchObject({ create: 1, synchronise: 3, error: 1, inTrash: 1, newHierarchies: 1 });
    await change(scene);
    const before = await worldDump();
    const stale = await commitImport(importer, preview);
    expect(await worldDump()).toEqual(before);
    expect(stale.status).toBe('STALE');
    expect(stale.fingerprint).not.toBe(preview.fingerprint);
    expect(await importRun(importer, preview.id)).toEqual(stale);
    expect(await commitImport(importer, preview)).toEqual(stale);
    expect(await worldDump()).toEqual(before);
    expect(await commitImport(importer, stale)).toEqual({ ...stale, status: 'DONE' });
    expect(await worldDump()).not.toEqual(before);
  });

  it.each(NOT_STALE)('a commit goes ahead when this changed: %s', async (_what, change) => {
    const scene = await nextScene();
    await change(scene);
    expect(await commitImport(scene.importer, scene.preview)).toEqual({ ...scene.preview, status: 'DONE' });
  });

  it('a commit goes ahead when the regional time zone changed and no row gets it', async () => {
    const { importer, preview } = await nextScene(['ada', 'joan', 'mary']);
    await as.setTimeZone(admin, 'Pacific/Auckland');
    expect(await commitImport(importer, preview)).toEqual({ ...preview, status: 'DONE' });
  });

  it.each(REFUSED)('a commit is refused when %s', async (_what, change, code) => {
    const scene = await nextScene();
    await change(scene);
    const before = await worldDump();
    expect(await codeOfCommit(scene.importer, scene.preview)).toBe(code);
    expect(await worldDump()).toEqual(before);
  });

  it('a commit is refused when the importer has another role, and has signed in again', async () => {
    const { importer, importerId, importerName, role, preview } = await nextScene();
    await giveRole(admin, importerId, role);
    const before = await worldDump();
    expect(await codeOfCommit(importer, preview)).toBe('UNAUTHENTICATED');
    expect(await codeOfCommit(await signInAgain(server.url, importerName), preview)).toBe('FORBIDDEN');
    expect({ ...(await worldDump()), ...NO_SIGN_INS }).toEqual({ ...before, ...NO_SIGN_INS });
  });

  it('a preview outlives the session in which it was made', async () => {
    const { importer, importerName, preview } = await nextScene();
    await importer.ask('mutation { signOut }');
    expect(await codeOfCommit(importer, preview)).toBe('UNAUTHENTICATED');
    expect(await commitImport(await signInAgain(server.url, importerName), preview)).toEqual({ ...preview, status: 'DONE' });
  });
});

/** The code of the refusal; undefined where the API doesn't refuse. */
async function codeOfCommit(client: Client, { id, fingerprint }: Run): Promise<string | undefined> {
  const mutation = 'mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { status } }';
  const { errors } = await client.graphql(mutation, { id, fingerprint });
  return errors?.[0]?.extensions?.code;
}

async function giveRole(admin: Client, userId: string, name: string): Promise<void> {
  await as.updateUser(admin, userId, { roleId: await roleId(admin, name) });
}
