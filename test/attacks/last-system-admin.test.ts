/** Somebody tries to leave nobody who may do everything. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { allAnswered, answersTo, gainsNothing, importAnyhow, rowAbout, type Try } from '../support/gains.js';
import { commitImport, tryImport } from '../support/import-run.js';
import { hierarchyId, roleId } from '../support/places.js';
import { signInAs, signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

const DELETE = 'mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }';
const UPDATE = 'mutation ($id: ID!, $input: UserChangesInput!) { updateUser(id: $id, input: $input) { id } }';
const UPDATE_ROLE = 'mutation ($id: ID!, $input: RoleInput!) { updateRole(id: $id, input: $input) { id } }';

interface Me {
  readonly id: string;
  readonly username: string;
  readonly role: { readonly type: string };
}

const ME = '{ me { id username role { type } } }';

const meOf = async (client: Client): Promise<Me> => (await client.ask<{ me: Me }>(ME)).me;

describe.each(ENGINES)('on the %s database', (engine) => {
  let server: ServerUnderTest;
  /** The one System Admin that there is. */
  let chief: Client;

  beforeAll(async () => {
    server = await startServer(engine);
    chief = await signInAsAdmin(server.url);
    await hierarchyId(chief, 'Exams');
  });

  afterAll(() => server.stop());

  const places = async (): Promise<{ roleId: string; startHierarchyId: string }> => {
    return { roleId: await roleId(chief, 'Candidate'), startHierarchyId: await hierarchyId(chief, 'Exams') };
  };

  it('the last System Admin is neither deleted nor demoted: by hand, by an import, or by their role', async () => {
    const [{ id }, system, lower] = [await meOf(chief), await roleId(chief, 'System Administrator'), await roleId(chief, 'Administrator')];
    const less = { name: 'S', type: 'SYSTEM_ADMIN', permissions: ['MANAGE_USERS', 'MANAGE_ROLES'] };
    const tries: readonly Try[] = [
      ['deleted', DELETE, { ids: [id] }],
      ['demoted', UPDATE, { id, input: { roleId: lower } }],
      ['the type lowered', UPDATE_ROLE, { id: system, input: { ...less, type: 'ADMIN' } }],
      ['permissions taken away', UPDATE_ROLE, { id: system, input: less }],
    ];
    await gainsNothing(server, async () => {
      expect(await answersTo(chief, tries)).toEqual(allAnswered(tries, 'FORBIDDEN'));
      const input = await places();
      expect(await importAnyhow(chief, { ...input, rows: [rowAbout('root-admin')] })).toEqual(['OWN_ROLE']);
      expect(await importAnyhow(chief, { ...input, rows: [rowAbout('ROOT-admin')], roleId: lower })).toEqual(['OWN_ROLE']);
    });
  });

  /** What one does to the other; what takes preparing is done first, so that both do it at once. */
  type Blow = (attacker: Client, victim: Me) => Promise<() => Promise<unknown>>;

  it.each<[string, Blow]>([
    ['delete', (attacker, { id }) => Promise.resolve(() => attacker.graphql(DELETE, { ids: [id] }))],
    [
      'demote',
      async (attacker, { id }) => {
        const input = { roleId: await roleId(attacker, 'Candidate') };
        return () => attacker.graphql(UPDATE, { id, input });
      },
    ],
    [
      'import',
      async (attacker, { username }) => {
        const run = await tryImport(attacker, { ...(await places()), rows: [rowAbout(username, { userId: `n-${username}` })] });
        expect(run.summary.synchronise).toBe(1);
        return () => commitImport(attacker, run);
      },
    ],
  ])('two who %s each other at once leave one of them', async (way, prepare) => {
    const two = [chief, await signInAs(server.url, chief, { username: `other-${way}`, role: 'System Administrator' })] as const;
    const [one, other] = [await meOf(two[0]), await meOf(two[1])];
    const blows = [await prepare(two[0], other), await prepare(two[1], one)];
    await Promise.allSettled(blows.map((blow) => blow()));
    expect(await countSystemAdmins()).toBe(1);
    const left = await Promise.all(two.map((client) => client.graphql<{ me: Me }>(ME)));
    chief = left[0]?.data?.me.role.type === 'SYSTEM_ADMIN' ? two[0] : two[1];
    expect((await meOf(chief)).role.type).toBe('SYSTEM_ADMIN');
  });

  async function countSystemAdmins(): Promise<number> {
    const statement = `SELECT COUNT(*) AS n FROM users u JOIN roles r ON r.id = u.role_id WHERE r.type = 'SYSTEM_ADMIN' AND u.deleted_at IS NULL`;
    return behindTheServer(server.database, async (direct) => Number((await direct.rows<{ n: number }>(statement))[0]?.n));
  }
});
