/** How each row of the table of who may do what asks for a query. */
import { importerOf, makePreview, makeRun, makeTokenOf, makeUpload, makeUser, newRow, runOfOther } from './makers.js';
import { personOf } from './askers.js';
import { ask, askOwn, type Prepared, type Request } from './request.js';

const USER = 'query ($id: ID!) { user(id: $id) { username } }';
const UPLOAD = 'query ($id: ID!) { upload(id: $id) { id } }';
const RUN = 'query ($id: ID!) { importRun(id: $id) { id } }';
const RUNS = '{ importRuns(first: 500) { nodes { id } } }';
const TOKENS = '{ apiTokens(first: 500) { nodes { id } } }';

const OF_USERS = ['MANAGE_USERS', 'VIEW_USERS'] as const;

/** A user in A1, by a run of somebody who administers Amsterdam, or of a System Admin. */
const byRunOf = (importer: 'other' | 'maker'): Request =>
  ask(OF_USERS, 'query ($run: ID!) { users(importRunId: $run) { nodes { username } } }', async (scene) => {
    const row = newRow();
    const importing = { client: scene.people[importer], startHierarchyId: scene.places.a1, rows: [row] };
    return { variables: { run: (await makeRun(scene, importing)).id }, mark: row.username };
  });

export const QUERIES: Readonly<Record<string, Request>> = {
  me: askOwn([], '{ me { username } }', (_scene, asker) => ({ mark: personOf(asker) })),
  myPermissions: ask([], '{ myPermissions }'),

  user: ask(OF_USERS, USER, async (scene) => {
    const { id, username } = await makeUser(scene);
    return { variables: { id }, mark: username };
  }),
  'user, in the trash can': ask(OF_USERS, USER, async (scene) => {
    const { id, username } = await makeUser(scene, { inTrash: true });
    return { variables: { id }, mark: username };
  }),
  'user, without a hierarchy': ask(OF_USERS, USER, async (scene) => {
    const { id, username } = await makeUser(scene, { in: [] });
    return { variables: { id }, mark: username };
  }),
  'users, by words': ask(OF_USERS, 'query ($search: String!) { users(search: $search) { nodes { id } } }', async (scene) => {
    const { id, username } = await makeUser(scene);
    return { variables: { search: username }, mark: id };
  }),
  'users, by hierarchy': ask(OF_USERS, 'query ($at: ID!) { users(first: 500, hierarchyId: $at) { nodes { id } } }', async (scene) => {
    const { id } = await makeUser(scene);
    return { variables: { at: scene.places.a1 }, mark: id };
  }),
  'users, by import run': byRunOf('other'),
  "users, by a System Admin's import run": byRunOf('maker'),
  trash: ask(['MANAGE_TRASH'], 'query ($search: String!) { trash(search: $search) { nodes { id } } }', async (scene) => {
    const { id, username } = await makeUser(scene, { inTrash: true });
    return { variables: { search: username }, mark: id };
  }),

  hierarchies: ask([...OF_USERS, 'MANAGE_HIERARCHIES'], '{ hierarchies { id } }', ({ places }) => ({ mark: places.a1 })),
  'hierarchies, above': ask([...OF_USERS, 'MANAGE_HIERARCHIES'], '{ hierarchies { path parentId } }', () => ({ mark: 'Exams' })),
  roles: ask([...OF_USERS, 'MANAGE_ROLES'], '{ roles { id } }', ({ roles }) => ({ mark: roles.systemAdmin })),
  settings: ask(['MANAGE_USERS', 'MANAGE_SETTINGS'], '{ settings { timeZone } }'),

  'upload, own': askOwn(['MANAGE_USERS'], UPLOAD, async (scene, asker) => ({
    variables: { id: await makeUpload(importerOf(scene, asker).client) },
  })),
  "upload, another's": ask(['MANAGE_USERS'], UPLOAD, async (scene) => ({ variables: { id: await makeUpload(scene.people.other) } })),
  'importRun, own preview': askOwn(['MANAGE_USERS'], RUN, async (scene, asker) => ({
    variables: { id: (await makePreview(scene, importerOf(scene, asker))).id },
  })),
  "importRun, another's preview": ask(['MANAGE_USERS'], RUN, async (scene) => ({
    variables: { id: (await makePreview(scene, importerOf(scene, 'nobody'))).id },
  })),
  "importRun, another's committed": ask(['MANAGE_USERS'], RUN, async (scene) => ({ variables: { id: (await runOfOther(scene)).id } })),
  "importRuns, another's preview": ask(['MANAGE_USERS'], RUNS, async (scene) => ({
    mark: (await makePreview(scene, importerOf(scene, 'nobody'))).id,
  })),
  "importRuns, another's committed": ask(['MANAGE_USERS'], RUNS, async (scene) => ({ mark: (await runOfOther(scene)).id })),

  apiTokens: ask([], TOKENS),
  "apiTokens, another's": ask([], TOKENS, async (scene) => ({ mark: await makeTokenOf(scene.people.other) })),
  audit: ask([], '{ audit { nodes { action } } }'),
  auditEntry: ask([], 'query ($id: ID!) { auditEntry(id: $id) { action } }', async ({ root }): Promise<Prepared> => {
    const { audit } = await root.ask<{ audit: { nodes: { id: string }[] } }>('{ audit(first: 1) { nodes { id } } }');
    return { variables: { id: audit.nodes[0]?.id } };
  }),
};
