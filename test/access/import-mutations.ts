/** How each row of the table of who may do what asks for an import. */
import type { Run } from '../support/import-run.js';
import type { AskerName } from './askers.js';
import { importerOf, makePreview, makeUpload, makeUser, newRow, runOfOther } from './makers.js';
import { ask, askOwn, type Request } from './request.js';
import type { Scene } from './scene.js';

const TRY = 'mutation ($input: TryImportInput!) { tryImport(input: $input) { id rows { nodes { outcome issues { code } } } } }';
const READ_AGAIN = 'mutation ($id: ID!) { readUploadAgain(id: $id, choices: { headerRows: [{ sheet: 0, row: 0 }] }) { id } }';
const COMMIT = 'mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { status } }';
const CANCEL = 'mutation ($id: ID!) { cancelImport(id: $id) { status } }';

const trying = (input: (scene: Scene) => object | Promise<object>, mark?: string): Request =>
  ask(['MANAGE_USERS'], TRY, async (scene) => {
    const { roles, places } = scene;
    const variables = { input: { roleId: roles.candidate, startHierarchyId: places.a1, ...(await input(scene)) } };
    return { variables, ...(mark !== undefined && { mark }) };
  });

const toRun = (query: string, run: (scene: Scene, asker: AskerName) => Promise<Run>): Request =>
  ask(['MANAGE_USERS'], query, async (scene, asker) => {
    const { id, fingerprint } = await run(scene, asker);
    return { variables: { id, ...(query === COMMIT && { fingerprint }) } };
  });

const toOwnRun = (query: string): Request => ({
  ...toRun(query, (scene, asker) => makePreview(scene, importerOf(scene, asker))),
  own: true,
});

const previewOfOther = (scene: Scene): Promise<Run> => makePreview(scene, importerOf(scene, 'nobody'));

export const IMPORT_MUTATIONS: Readonly<Record<string, Request>> = {
  'readUploadAgain, own': askOwn(['MANAGE_USERS'], READ_AGAIN, async (scene, asker) => ({
    variables: { id: await makeUpload(importerOf(scene, asker).client) },
  })),
  "readUploadAgain, another's": ask(['MANAGE_USERS'], READ_AGAIN, async (scene) => ({
    variables: { id: await makeUpload(scene.people.other) },
  })),

  tryImport: trying(() => ({ rows: [newRow()] }), 'CREATE'),
  'tryImport, to System Admins': trying(({ roles }) => ({ rows: [newRow()], roleId: roles.systemAdmin })),
  'tryImport, of a System Admin': trying(async (scene) => {
    const { username } = await makeUser(scene, { roleId: scene.roles.systemAdmin });
    return { rows: [newRow(username)] };
  }, 'SYNCHRONISE'),
  'tryImport, of a user in Utrecht': trying(async (scene) => {
    const { username } = await makeUser(scene, { in: [scene.places.u1] });
    return { rows: [newRow(username)] };
  }, 'SYNCHRONISE'),
  "tryImport, another's upload": trying(async ({ people }) => ({ uploadId: await makeUpload(people.other) })),

  'commitImport, own': toOwnRun(COMMIT),
  "commitImport, another's preview": toRun(COMMIT, previewOfOther),
  "commitImport, another's committed": toRun(COMMIT, (scene) => runOfOther(scene)),
  'cancelImport, own': toOwnRun(CANCEL),
  "cancelImport, another's preview": toRun(CANCEL, previewOfOther),
  "cancelImport, another's committed": toRun(CANCEL, (scene) => runOfOther(scene)),
};
