/** How each row of the table of who may do what asks for a field that not everybody gets who gets the object. */
import type { Permission } from '@intake/shared';
import { importerOf, makePreview, makeRole, makeRun, makeUpload, makeUser, newRow, runOfOther, type UserFacts } from './makers.js';
import { ask, askOwn, type Prepared, type Request } from './request.js';
import type { Scene } from './scene.js';

const OF_USERS: readonly Permission[] = ['MANAGE_USERS', 'VIEW_USERS'];

const IMPORTS = 'query ($id: ID!) { user(id: $id) { imports { runId } } }';
const MAY_COMMIT = 'query ($id: ID!) { importRun(id: $id) { mayCommit } }';

/** The ID of the user whom a run made. */
async function userOf({ root }: Scene, username: string): Promise<string> {
  const query = 'query ($search: String!) { users(search: $search) { nodes { id } } }';
  const { users } = await root.ask<{ users: { nodes: { id: string }[] } }>(query, { search: username });
  return users.nodes[0]?.id ?? 'nobody';
}

/** A run that made a user in A1: of an administrator of Amsterdam, or of a System Admin. */
async function runWithUser(scene: Scene, importer: 'other' | 'maker'): Promise<{ runId: string; id: string }> {
  const row = newRow();
  const client = scene.people[importer];
  const { id: runId } = await makeRun(scene, { client, startHierarchyId: scene.places.a1, rows: [row] });
  return { runId, id: await userOf(scene, row.username) };
}

const importsBy = (importer: 'other' | 'maker'): Request =>
  ask(['MANAGE_USERS'], IMPORTS, async (scene): Promise<Prepared> => {
    const { id, runId } = await runWithUser(scene, importer);
    return { variables: { id }, mark: runId };
  });

/** A run of somebody else that gave a user another last name, and whose user has moved to Utrecht since. */
const movedAway = (field: string): Request =>
  ask(['MANAGE_USERS'], `query ($id: ID!) { importRun(id: $id) { rows { nodes { ${field} } } } }`, async (scene): Promise<Prepared> => {
    const row = newRow();
    await runOfOther(scene, [row]);
    const { id: runId } = await runOfOther(scene, [{ ...row, lastName: row.username }]);
    const id = await userOf(scene, row.username);
    const input = { memberships: [{ hierarchyId: scene.places.u1 }] };
    await scene.root.ask('mutation ($id: ID!, $input: UserChangesInput!) { updateUser(id: $id, input: $input) { id } }', { id, input });
    return { variables: { id: runId }, mark: row.username };
  });

/** Whether somebody new is said to be within reach. */
const reachOf = (field: string, facts: (scene: Scene) => UserFacts = () => ({})): Request =>
  ask(OF_USERS, `query ($id: ID!) { user(id: $id) { ${field} } }`, async (scene): Promise<Prepared> => {
    return { variables: { id: (await makeUser(scene, facts(scene))).id }, mark: 'true' };
  });

export const FIELDS: Readonly<Record<string, Request>> = {
  'User.imports, by who sees no more': importsBy('other'),
  'User.imports, by a System Admin': importsBy('maker'),
  'User.imports, of oneself': ask(['MANAGE_USERS'], '{ me { imports { runId } } }'),
  'User.memberships, in Utrecht': ask(
    OF_USERS,
    'query ($id: ID!) { user(id: $id) { memberships { hierarchy { id } } } }',
    async (scene): Promise<Prepared> => {
      const { a1, u1 } = scene.places;
      return { variables: { id: (await makeUser(scene, { in: [a1, u1] })).id }, mark: u1 };
    },
  ),
  'User.withinReach, in A1': reachOf('withinReach'),
  'User.withinReach, of a System Admin': reachOf('withinReach', ({ roles }) => ({ roleId: roles.systemAdmin })),
  'User.passwordWithinReach, in A1': reachOf('passwordWithinReach'),
  'User.passwordWithinReach, of who administers Exams': reachOf('passwordWithinReach', ({ places }) => ({ administers: [places.exams] })),
  'Hierarchy.path, above': ask([], '{ me { memberships { hierarchy { parentId path } } } }', () => ({ mark: 'Exams' })),
  'Hierarchy.parentId, above': ask([], '{ me { memberships { hierarchy { parentId } } } }', ({ places }) => ({ mark: places.exams })),
  "Hierarchy.memberCount, of one's own": ask([...OF_USERS, 'MANAGE_HIERARCHIES'], '{ me { memberships { hierarchy { memberCount } } } }'),
  "Role.userCount, of one's own": ask([...OF_USERS, 'MANAGE_ROLES'], '{ me { role { userCount } } }'),
  'Role.userCount, of who is in A1': ask([...OF_USERS, 'MANAGE_ROLES'], '{ roles { id userCount } }', async (scene): Promise<Prepared> => {
    const roleId = await makeRole(scene);
    await makeUser(scene, { roleId });
    return { mark: `{"id":"${roleId}","userCount":1}` };
  }),
  'UserConnection.totalCount': ask(
    OF_USERS,
    'query ($search: String!) { users(search: $search) { totalCount } }',
    async (scene): Promise<Prepared> => ({ variables: { search: (await makeUser(scene)).username }, mark: '1' }),
  ),
  'ImportRunConnection.totalCount': ask(['MANAGE_USERS'], '{ importRuns { totalCount } }'),
  'ImportRun.mayCommit, own': askOwn(['MANAGE_USERS'], MAY_COMMIT, async (scene, asker) => ({
    variables: { id: (await makePreview(scene, importerOf(scene, asker))).id },
    mark: 'true',
  })),
  "ImportRun.mayCommit, another's committed": ask(['MANAGE_USERS'], MAY_COMMIT, async (scene) => ({
    variables: { id: (await runOfOther(scene)).id },
    mark: 'true',
  })),
  'ImportRun.upload, own': askOwn(['MANAGE_USERS'], 'query ($id: ID!) { importRun(id: $id) { upload { id } } }', async (scene, asker) => {
    const { client, startHierarchyId } = importerOf(scene, asker);
    const uploadId = await makeUpload(client);
    const input = { uploadId, startHierarchyId, roleId: scene.roles.candidate };
    const mutation = 'mutation ($input: TryImportInput!) { tryImport(input: $input) { id } }';
    const { tryImport: run } = await client.ask<{ tryImport: { id: string } }>(mutation, { input });
    return { variables: { id: run.id }, mark: uploadId };
  }),
  'ImportRow.user, out of sight since': movedAway('user { username }'),
  'ImportRow.username, out of sight since': movedAway('username'),
  'ImportRow.changes, out of sight since': movedAway('changes { after }'),
};
