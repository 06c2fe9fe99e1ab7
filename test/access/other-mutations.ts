/** How each row of the table of who may do what signs in, or asks for a mutation of hierarchies, roles, tokens or the settings. */
import { PERMISSIONS } from '@intake/shared';
import { PASSWORD } from '../support/sign-in-as.js';
import { makeHierarchy, makeRole, makeTokenOf, newName, tokenOwner, tomorrow } from './makers.js';
import { ask, askOwn, type Request } from './request.js';
import type { Scene } from './scene.js';

const CREATE_NODE = 'mutation ($name: String!, $parentId: ID) { createHierarchy(name: $name, parentId: $parentId) { id } }';
const UPDATE_NODE =
  'mutation ($id: ID!, $name: String, $parentId: ID) { updateHierarchy(id: $id, name: $name, parentId: $parentId) { id } }';
const DELETE_NODE = 'mutation ($id: ID!) { deleteHierarchy(id: $id) }';
const CREATE_ROLE = 'mutation ($input: RoleInput!) { createRole(input: $input) { id } }';
const UPDATE_ROLE = 'mutation ($id: ID!, $input: RoleInput!) { updateRole(id: $id, input: $input) { id } }';
const DELETE_ROLE = 'mutation ($id: ID!) { deleteRole(id: $id) }';
const CREATE_TOKEN = `mutation ($name: String!, $at: DateTime!) {
  createApiToken(name: $name, permissions: [MANAGE_API_TOKENS], expiresAt: $at) { id } }`;
const REVOKE_TOKEN = 'mutation ($id: ID!) { revokeApiToken(id: $id) }';
const CHANGE_PASSWORD = 'mutation ($password: String!) { changePassword(current: $password, new: $password) { id } }';
const SIGN_IN = 'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { id } }';

const toNode = (query: string, variables: (scene: Scene) => object = () => ({})): Request =>
  ask(['MANAGE_HIERARCHIES'], query, async (scene) => ({ variables: { id: await makeHierarchy(scene), ...variables(scene) } }));

const creatingNode = (parentId: (scene: Scene) => string | null): Request =>
  ask(['MANAGE_HIERARCHIES'], CREATE_NODE, (scene) => ({ variables: { name: newName(), parentId: parentId(scene) } }));

const role = (more: object = {}) => ({ name: newName(), type: 'CANDIDATE', permissions: [], ...more });

const toRole = (query: string, type: string, input?: object): Request =>
  ask(['MANAGE_ROLES'], query, async (scene) => ({ variables: { id: await makeRole(scene, type), ...(input && { input: role(input) }) } }));

const creatingRole = (input?: object): Request => ask(['MANAGE_ROLES'], CREATE_ROLE, () => ({ variables: { input: role(input) } }));

let settings = 0;

export const OTHER_MUTATIONS: Readonly<Record<string, Request>> = {
  signIn: { ...ask([], SIGN_IN, () => ({ variables: { username: 'other', password: PASSWORD } })), anew: true },
  signOut: { ...ask([], 'mutation { signOut }'), anew: true },
  changePassword: ask([], CHANGE_PASSWORD, () => ({ variables: { password: PASSWORD } })),
  createApiToken: ask(['MANAGE_API_TOKENS'], CREATE_TOKEN, () => ({ variables: { name: newName(), at: tomorrow() } })),
  'revokeApiToken, own': askOwn([], REVOKE_TOKEN, async (scene, asker) => ({
    variables: { id: await makeTokenOf(tokenOwner(scene, asker)) },
  })),
  "revokeApiToken, another's": ask([], REVOKE_TOKEN, async ({ people }) => ({ variables: { id: await makeTokenOf(people.other) } })),

  createHierarchy: creatingNode(({ places }) => places.a1),
  'createHierarchy, at the top': creatingNode(() => null),
  updateHierarchy: toNode(UPDATE_NODE, () => ({ name: newName() })),
  'updateHierarchy, to the top': toNode(UPDATE_NODE, () => ({ parentId: null })),
  'updateHierarchy, to Utrecht': toNode(UPDATE_NODE, ({ places }) => ({ parentId: places.utrecht })),
  deleteHierarchy: toNode(DELETE_NODE),

  createRole: creatingRole(),
  'createRole, of System Admins': creatingRole({ type: 'SYSTEM_ADMIN', permissions: PERMISSIONS }),
  updateRole: toRole(UPDATE_ROLE, 'CANDIDATE', {}),
  'updateRole, of System Admins': toRole(UPDATE_ROLE, 'SYSTEM_ADMIN', {}),
  'updateRole, to System Admins': toRole(UPDATE_ROLE, 'CANDIDATE', { type: 'SYSTEM_ADMIN', permissions: PERMISSIONS }),
  deleteRole: toRole(DELETE_ROLE, 'CANDIDATE'),
  'deleteRole, of System Admins': toRole(DELETE_ROLE, 'SYSTEM_ADMIN'),

  updateSettings: ask(['MANAGE_SETTINGS'], 'mutation ($zone: String!) { updateSettings(timeZone: $zone) { timeZone } }', () => {
    settings += 1;
    return { variables: { zone: settings % 2 === 0 ? 'Europe/Amsterdam' : 'Europe/London' } };
  }),
};
