/** An administrator of a part tries to gain a role, a permission or a place that nobody gave them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import { ENGINES } from '../support/engines.js';
import { allAnswered, answersTo, gainsNothing, importAnyhow, rowAbout, type Try } from '../support/gains.js';
import { tryImport } from '../support/import-run.js';
import { roleId } from '../support/places.js';
import { signInAs } from '../support/sign-in-as.js';
import { A1, AMSTERDAM, codeOf, startTwoCentres, type TwoCentres } from '../support/two-centres.js';

const CREATE = 'mutation ($input: UserInput!) { createUser(input: $input) { id } }';
const UPDATE = 'mutation ($id: ID!, $input: UserChangesInput!) { updateUser(id: $id, input: $input) { id } }';
const CREATE_ROLE = 'mutation ($input: RoleInput!) { createRole(input: $input) { id } }';
const UPDATE_ROLE = 'mutation ($id: ID!, $input: RoleInput!) { updateRole(id: $id, input: $input) { id } }';
const ADD = 'mutation ($u: [ID!]!, $h: [ID!]!) { addMemberships(userIds: $u, hierarchyIds: $h) { id } }';
const MOVE = 'mutation ($id: ID!, $parentId: ID) { updateHierarchy(id: $id, parentId: $parentId) { id } }';
const MAKE_PLACE = 'mutation ($parentId: ID) { createHierarchy(name: "Mine", parentId: $parentId) { id } }';
const COMMIT = 'mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { status } }';

const HEADS = ['MANAGE_USERS', 'VIEW_USERS', 'MANAGE_TRASH', 'MANAGE_HIERARCHIES', 'MANAGE_ROLES'];
const HARMLESS = { name: 'Harmless', type: 'CANDIDATE', permissions: [] };

describe.each(ENGINES)('on the %s database', (engine) => {
  let scene: TwoCentres;
  /** IDs: of the attacker, and of roles that are above theirs by type and by one permission. */
  let self: string;
  let system: string;
  let odd: string;

  beforeAll(async () => {
    scene = await startTwoCentres(engine);
    self = (await scene.amira.ask<{ me: { id: string } }>('{ me { id } }')).me.id;
    system = await roleId(scene.admin, 'System Administrator');
    odd = await as.createRole(scene.admin, { name: 'Odd', type: 'CANDIDATE', permissions: ['MANAGE_SETTINGS'] });
    await as.createRole(scene.admin, HARMLESS);
  });

  afterAll(() => scene.server.stop());

  const refusedAll = (tries: readonly Try[], code = 'FORBIDDEN'): Promise<void> =>
    gainsNothing(scene.server, async () => expect(await answersTo(scene.amira, tries)).toEqual(allAnswered(tries, code)));

  it('a role above one’s own is not given: to oneself, to others, to somebody new, or by an import', async () => {
    const { amira, ada, a1 } = scene;
    const input = { firstName: 'N', lastName: 'N', username: 'n', userId: 'n', email: 'n@example.org', memberships: [{ hierarchyId: a1 }] };
    const tries = [system, odd].flatMap((role): Try[] => [
      [`to oneself ${role}`, UPDATE, { id: self, input: { roleId: role } }],
      [`to another ${role}`, UPDATE, { id: ada, input: { roleId: role } }],
      [`to somebody new ${role}`, CREATE, { input: { ...input, roleId: role } }],
    ]);
    await refusedAll([
      ...tries,
      ['to oneself, one’s own but another', UPDATE, { id: self, input: { roleId: await roleId(amira, 'Administrator') } }],
    ]);
    await gainsNothing(scene.server, async () => {
      for (const roleOfAll of [system, odd]) {
        expect(await importAnyhow(amira, { rows: [rowAbout('n'), rowAbout('amira')], roleId: roleOfAll, startHierarchyId: a1 })).toEqual([
          'FORBIDDEN',
        ]);
      }
    });
  });

  it('an import changes neither oneself nor whoever is above or elsewhere, however the username is written', async () => {
    const { amira, amsterdam } = scene;
    const rows = ['amira', 'ＡＭＩＲＡ', 'root-admin', 'ROOT-ADMIN', 'ｒｏｏｔ-admin', 'udo', 'uma', 'nobody'].map((name, index) =>
      rowAbout(name, { userId: `n-${String(index)}` }),
    );
    const single = async (row: object): Promise<string[]> =>
      importAnyhow(amira, { rows: [row], roleId: await roleId(amira, 'Administrator'), startHierarchyId: amsterdam });
    await gainsNothing(scene.server, async () => {
      const [own, ownInFullWidth, ...others] = await Promise.all(rows.map(single));
      expect([own, ownInFullWidth]).toEqual([['OWN_ROLE'], ['OWN_ROLE']]);
      expect(others.flat()).toEqual(Array(6).fill('NOT_PERMITTED'));
    });
  });

  it('no role is made or made into one that may do more than oneself, one’s own and that of somebody above least of all', async () => {
    const { admin } = scene;
    const stronger = [
      { type: 'SYSTEM_ADMIN', permissions: [] },
      { type: 'CANDIDATE', permissions: ['MANAGE_SETTINGS'] },
      { type: 'ADMIN', permissions: [...HEADS, 'MANAGE_API_TOKENS'] },
    ];
    const held = await Promise.all(['Head', 'Candidate', 'Harmless'].map((name) => roleId(admin, name)));
    const tries = stronger.flatMap((rank, index): Try[] => [
      [`a new one ${String(index)}`, CREATE_ROLE, { input: { name: 'Mine', ...rank } }],
      ...held.map((id): Try => [`${id} ${String(index)}`, UPDATE_ROLE, { id, input: { name: 'Mine', ...rank } }]),
    ]);
    const weakened = [system, odd].flatMap((id): Try[] => [
      [`weakened ${id}`, UPDATE_ROLE, { id, input: { name: 'Mine', type: 'CANDIDATE', permissions: [] } }],
      [`removed ${id}`, 'mutation ($id: ID!) { deleteRole(id: $id) }', { id }],
    ]);
    await refusedAll([...tries, ...weakened]);
  });

  it('a preview does not carry a role past the moment at which it, or the importer, changes', async () => {
    const { server, admin, a1 } = scene;
    const importer = await signInAs(server.url, admin, { username: 'importer', role: 'Head', administers: [A1] });
    const run = await tryImport(importer, { rows: [rowAbout('ada')], roleId: await roleId(admin, 'Harmless'), startHierarchyId: a1 });
    await as.updateRole(admin, 'Harmless', { ...HARMLESS, type: 'SYSTEM_ADMIN' });
    await gainsNothing(server, async () => expect(await codeOf(importer, COMMIT, run)).toBe('FORBIDDEN'));
    await as.updateRole(admin, 'Harmless', HARMLESS);
    await as.updateRole(admin, 'Head', { name: 'Head', type: 'ADMIN', permissions: ['VIEW_USERS'] });
    await gainsNothing(server, async () => expect(await codeOf(importer, COMMIT, run)).toBe('FORBIDDEN'));
    await as.updateRole(admin, 'Head', { name: 'Head', type: 'ADMIN', permissions: HEADS });
  });

  it('nobody becomes an administrator, or a member, where one does not administer', async () => {
    const { ada, both, a1, amsterdam, utrecht, u1, exams } = scene;
    const elsewhere = [utrecht, u1, exams].flatMap((hierarchyId): Try[] => [
      ...[ada, both, self].map((id): Try => [
        `${id} in ${hierarchyId}`,
        UPDATE,
        { id, input: { memberships: [{ hierarchyId, administrator: true }] } },
      ]),
      [`ada beside a1 in ${hierarchyId}`, UPDATE, { id: ada, input: { memberships: [{ hierarchyId: a1 }, { hierarchyId }] } }],
      [`added to ${hierarchyId}`, ADD, { u: [ada], h: [a1, hierarchyId] }],
    ]);
    const ownMark: Try = [
      'a mark of one’s own',
      UPDATE,
      {
        id: self,
        input: {
          memberships: [
            { hierarchyId: amsterdam, administrator: true },
            { hierarchyId: a1, administrator: true },
          ],
        },
      },
    ];
    await refusedAll([...elsewhere, ownMark]);
    await gainsNothing(scene.server, async () => {
      for (const startHierarchyId of [utrecht, u1, exams]) {
        expect(
          await importAnyhow(scene.amira, { rows: [rowAbout('ada')], roleId: await roleId(scene.amira, 'Candidate'), startHierarchyId }),
        ).toEqual(['FORBIDDEN']);
      }
    });
  });

  it('no hierarchy is carried into one’s reach or out of it, nor made outside', async () => {
    const { a1, amsterdam, utrecht, u1, exams } = scene;
    const moves = [
      [u1, amsterdam],
      [utrecht, a1],
      [exams, a1],
      [a1, utrecht],
      [a1, exams],
      [a1, null],
      [amsterdam, null],
      [amsterdam, utrecht],
    ].map(([id, parentId]): Try => [`${String(id)} to ${String(parentId)}`, MOVE, { id, parentId }]);
    const made = [null, exams, utrecht, u1].map((parentId): Try => [`made in ${String(parentId)}`, MAKE_PLACE, { parentId }]);
    await refusedAll([...moves, ...made]);
  });

  it('sub-levels that look like paths are names of new hierarchies below the start, and lead nowhere else', async () => {
    const { amira, a1, server } = scene;
    await gainsNothing(server, async () => {
      const subLevels = ['..', 'Utrecht', 'Amsterdam › A1', 'Exams/Utrecht/U1'];
      const run = await tryImport(amira, {
        rows: [rowAbout('n', { subLevels })],
        roleId: await roleId(amira, 'Candidate'),
        startHierarchyId: a1,
      });
      expect(run.newHierarchies.map((path) => path.slice(0, 2))).toEqual(Array(4).fill(['Amsterdam', 'A1']));
      expect(run.newHierarchies.at(-1)).toEqual(['Amsterdam', 'A1', ...subLevels]);
    });
  });

  it('a System Admin in one’s own hierarchy stays out of reach, in the trash can too', async () => {
    const { admin } = scene;
    const [active, trashed] = [
      await as.createUser(admin, { username: 'chief', role: 'System Administrator', hierarchies: [AMSTERDAM] }),
      await as.createUser(admin, { username: 'former', role: 'System Administrator', hierarchies: [A1] }),
    ];
    await as.deleteUser(admin, trashed);
    await refusedAll([
      ['changed', UPDATE, { id: active, input: { email: 'mine@example.org' } }],
      [
        'moved out',
        'mutation ($u: [ID!]!, $h: [ID!]!) { removeMemberships(userIds: $u, hierarchyIds: $h) { id } }',
        { u: [active], h: [scene.amsterdam] },
      ],
      ['deleted', 'mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [active] }],
      ['restored', 'mutation ($ids: [ID!]!) { restoreUsers(ids: $ids) { id } }', { ids: [trashed] }],
      ['removed for good', 'mutation ($ids: [ID!]!) { purgeUsers(ids: $ids) }', { ids: [trashed] }],
    ]);
  });
});
