/** Somebody who sees a part of the users tries to learn of others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import { connectClient, type Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { allAnswered, answersTo, gainsNothing, importAnyhow, rowAbout, type Try } from '../support/gains.js';
import { commitImport, tryImport, uploadFile } from '../support/import-run.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { roleId } from '../support/places.js';
import { signInAs } from '../support/sign-in-as.js';
import { A1, startTwoCentres, U1, type TwoCentres } from '../support/two-centres.js';

/** Stands in every text about users who are out of sight. */
const HIDDEN = 'hidden';

const RESET = 'mutation ($id: ID!, $password: String!) { resetPassword(id: $id, password: $password) { id } }';
const RESETS = 'mutation ($ids: [ID!]!) { resetPasswords(ids: $ids) { users } }';
const UPDATE = 'mutation ($id: ID!, $input: UserChangesInput!) { updateUser(id: $id, input: $input) { id } }';

const UPDATE_ROLE = 'mutation ($id: ID!, $input: RoleInput!) { updateRole(id: $id, input: $input) { id } }';

const PASSWORD = 'a heron on the pier';

const USER = 'id username email userId memberships { hierarchy { id name path parentId } } role { name } purgedAfter';

describe.each(ENGINES)('on the %s database', (engine) => {
  let scene: TwoCentres;
  /** IDs of what is hidden. */
  let users: readonly string[];
  let run: string;
  let upload: string;

  beforeAll(async () => {
    scene = await startTwoCentres(engine);
    const { admin, udo, u1 } = scene;
    const make = (name: string, hierarchies: readonly string[]): Promise<string> =>
      as.createUser(admin, { username: `${HIDDEN}-${name}`, lastName: HIDDEN, synchronisationKey: `${HIDDEN}-${name}`, hierarchies });
    users = [await make('elsewhere', [U1]), await make('trashed', [U1]), await make('nowhere', []), await make('above', ['Exams'])];
    await as.deleteUser(admin, users[1] ?? '');
    upload = await uploadFile(udo, peopleFile([personRow(`${HIDDEN}-new`)]), `${HIDDEN}.csv`);
    const input = { uploadId: upload, roleId: await roleId(udo, 'Candidate'), startHierarchyId: u1 };
    run = (await commitImport(udo, await tryImport(udo, { ...input, corrections: [{ rowNumber: 2, field: 'LAST_NAME', value: HIDDEN }] })))
      .id;
  });

  afterAll(() => scene.server.stop());

  it('no list, search, filter, cursor or ID of somebody else’s leads to a user out of sight, nor to how many there are', async () => {
    const { admin, amira, sofie, utrecht, u1, exams, amsterdam } = scene;
    const pages = '{ users(first: 2, search: "hidden") { pageInfo { endCursor } } trash(first: 1) { pageInfo { endCursor } } }';
    const cursors = await admin.ask<Record<'users' | 'trash', { pageInfo: { endCursor: string } }>>(pages);
    const places = [utrecht, u1, exams].flatMap((id) => [`hierarchyId: "${id}"`, `hierarchyId: "${id}", includeSubHierarchies: false`]);
    const args = [...places, 'search: "hidden"', 'search: "h"', `importRunId: "${run}"`, `after: "${cursors.users.pageInfo.endCursor}"`];
    for (const client of [amira, sofie]) {
      for (const arg of [...args, `roleId: "${await roleId(admin, 'Candidate')}"`, 'first: 500']) {
        const answer = await client.ask<{ users: { nodes: object[]; totalCount: number } }>(
          `{ users(${arg}) { totalCount nodes { ${USER} } } }`,
        );
        expect(JSON.stringify(answer)).not.toContain(HIDDEN);
        // A page in the middle says how many there are in all, so of these only those in sight.
        expect(answer.users.totalCount).toBeLessThanOrEqual(4);
        if (!arg.includes('after') && !arg.includes('first')) expect(answer.users.totalCount).toBe(arg.includes('roleId') ? 2 : 0);
      }
      for (const id of users) expect(await client.ask(`{ user(id: "${id}") { ${USER} } }`)).toEqual({ user: null });
    }
    const trash = `{ trash(after: "${cursors.trash.pageInfo.endCursor}") { totalCount nodes { ${USER} } } all: trash { totalCount } }`;
    expect(await amira.ask(trash)).toEqual({ trash: { totalCount: 0, nodes: [] }, all: { totalCount: 0 } });
    const own = await amira.ask<{ users: { totalCount: number } }>(`{ users(hierarchyId: "${amsterdam}") { totalCount } }`);
    expect(own.users.totalCount).toBe(4);
  });

  it('runs and uploads of others show nothing: not the file, a sample, a row, a search or a count', async () => {
    const { amira, sofie } = scene;
    const query = `query ($run: ID!, $upload: ID!) { importRuns { totalCount nodes { fileName } } upload(id: $upload) { fileName sheets { columns { samples } } }
      importRun(id: $run) { fileName rows(search: "hidden") { totalCount nodes { username user { username } } } issueCounts { rows } } }`;
    expect(await amira.ask(query, { run, upload })).toEqual({ importRuns: { totalCount: 0, nodes: [] }, importRun: null, upload: null });
    expect((await sofie.graphql(query, { run, upload })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const reuse = { input: { uploadId: upload, roleId: await roleId(amira, 'Candidate'), startHierarchyId: scene.a1 } };
    expect(await answersTo(amira, [['reuse', 'mutation ($input: TryImportInput!) { tryImport(input: $input) { id } }', reuse]])).toEqual({
      reuse: 'NOT_FOUND',
    });
  });

  it('what is taken says that it is, and not by whom: the answers for everybody out of sight are the same', async () => {
    const { amira, ada, a1 } = scene;
    const create = 'mutation ($input: UserInput!) { createUser(input: $input) { id } }';
    const update = 'mutation ($id: ID!, $input: UserChangesInput!) { updateUser(id: $id, input: $input) { id } }';
    const blank = {
      firstName: 'F',
      lastName: 'L',
      email: 'f@example.org',
      roleId: await roleId(amira, 'Candidate'),
      memberships: [{ hierarchyId: a1 }],
    };
    const said = new Set<string>();
    for (const name of ['elsewhere', 'trashed', 'nowhere', 'above']) {
      const taken = { username: `${HIDDEN}-${name}`, userId: `${HIDDEN}-${name}`, synchronisationKey: `${HIDDEN}-${name}` };
      const answers = [
        await amira.graphql(create, { input: { ...blank, ...taken } }),
        await amira.graphql(update, { id: ada, input: taken }),
      ];
      const imported = await importAnyhow(amira, {
        rows: [
          rowAbout(taken.username, { userId: 'new-zero' }),
          rowAbout('new-one', { userId: taken.userId }),
          rowAbout('new-two', { synchronisationKey: taken.userId }),
        ],
        roleId: blank.roleId,
        startHierarchyId: a1,
      });
      said.add(JSON.stringify([...answers.map(({ errors }) => errors?.map(({ message, extensions }) => [message, extensions])), imported]));
    }
    const [only = ''] = said;
    expect([said.size, only.includes(HIDDEN)]).toEqual([1, false]);
    expect(only).toMatch(/\["NOT_PERMITTED","IN_USE","IN_USE"\]\]$/);
  });

  it('whoever may view nobody learns nothing, not even by what hangs on themself: no list, no count, no history', async () => {
    const { server, admin, amira } = scene;
    const password = 'a heron on the pier';
    const id = await as.createUser(admin, { username: 'pupil', hierarchies: [A1], password });
    await commitImport(
      amira,
      await tryImport(amira, { rows: [rowAbout('pupil')], roleId: await roleId(amira, 'Candidate'), startHierarchyId: scene.a1 }),
    );
    const pupil: Client = connectClient(server.url);
    expect(await pupil.signIn('pupil', password)).toBe(true);
    const asked = [
      ...['users { totalCount }', 'trash { totalCount }', 'roles { name userCount }', 'hierarchies { name }', 'importRuns { totalCount }'],
      ...[`user(id: "${id}") { id }`, `importRun(id: "${run}") { id }`, `upload(id: "${upload}") { id }`, 'audit { nodes { id } }'],
      ...['me { role { userCount } }', 'me { memberships { hierarchy { memberCount } } }', 'me { imports { createdBy fileName } }'],
    ];
    for (const selection of asked)
      expect([selection, await answersTo(pupil, [['it', `{ ${selection} }`, {}]])]).toEqual([selection, { it: 'FORBIDDEN' }]);
    const signIn = (selection: string): string => `mutation { signIn(username: "pupil", password: "${password}") { ${selection} } }`;
    for (const selection of ['role { userCount }', 'memberships { hierarchy { memberCount } }', 'imports { createdBy }']) {
      expect(await answersTo(connectClient(server.url), [['it', signIn(selection), {}]])).toEqual({ it: 'UNAUTHENTICATED' });
    }
    expect(await pupil.ask('{ me { memberships { hierarchy { path parentId } } } }')).toEqual({
      me: { memberships: [{ hierarchy: { path: ['A1'], parentId: null } }] },
    });
  });

  it('nobody sees more by a password or role that they give somebody who is, or would be, allowed to see others elsewhere', async () => {
    const { server, admin, amira, a1, both } = scene;
    const support = await roleId(admin, 'Support');
    const eyes = await as.createUser(admin, { username: 'eyes', role: 'Support', hierarchies: [A1, U1] });
    const candidate = { name: 'Candidate', type: 'CANDIDATE', permissions: ['VIEW_USERS'] };
    const tries: Try[] = [
      ['a password', RESET, { id: eyes, password: PASSWORD }],
      ['passwords', RESETS, { ids: [eyes] }],
      ['a role', UPDATE, { id: both, input: { roleId: support } }],
      ['more for a role', UPDATE_ROLE, { id: await roleId(admin, 'Candidate'), input: candidate }],
    ];
    await gainsNothing(server, async () => {
      expect(await answersTo(amira, tries)).toEqual(allAnswered(tries, 'FORBIDDEN'));
      for (const rows of [[rowAbout('eyes', { password: PASSWORD })], [rowAbout('both')]]) {
        expect(await importAnyhow(amira, { rows, roleId: support, startHierarchyId: a1, passwords: 'FILE' })).toEqual(['NOT_PERMITTED']);
      }
    });
  });

  it('aliases and fragments ask no more than one field does', async () => {
    const { server, admin } = scene;
    const viewer = await signInAs(server.url, admin, { username: 'viewer', role: 'Support', administers: [], memberOf: [A1] });
    const aliases = users.map((id, index) => `u${String(index)}: user(id: "${id}") { ...all }`).join(' ');
    const query = `query { ${aliases} me { ...all } } fragment all on User { ${USER} ... on User { role { ... on Role { permissions } } } }`;
    const answer = await viewer.ask<Record<string, unknown>>(query);
    expect(Object.values(answer).slice(0, users.length)).toEqual(users.map(() => null));
    expect(JSON.stringify(answer)).not.toMatch(/hidden|Amsterdam|Exams/);
  });
});
