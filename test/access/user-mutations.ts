/** How each row of the table of who may do what asks for a mutation of users. */
import type { Permission } from '@intake/shared';
import { makeUser, newName, newUserInput, type UserFacts } from './makers.js';
import { ask, type Prepared, type Request } from './request.js';
import type { Scene } from './scene.js';

const CREATE = 'mutation ($input: UserInput!) { createUser(input: $input) { id } }';
const UPDATE = 'mutation ($id: ID!, $input: UserChangesInput!) { updateUser(id: $id, input: $input) { id } }';
const DELETE = 'mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }';
const RESTORE = 'mutation ($ids: [ID!]!) { restoreUsers(ids: $ids) { id } }';
const PURGE = 'mutation ($ids: [ID!]!) { purgeUsers(ids: $ids) }';
const RESET = 'mutation ($id: ID!) { resetPassword(id: $id, password: "a heron on the pier") { id } }';
const RESET_MANY = 'mutation ($ids: [ID!]!) { resetPasswords(ids: $ids) { users } }';
const ADD = 'mutation ($u: [ID!]!, $h: [ID!]!) { addMemberships(userIds: $u, hierarchyIds: $h) { id } }';
const REMOVE = 'mutation ($u: [ID!]!, $h: [ID!]!) { removeMemberships(userIds: $u, hierarchyIds: $h) { id } }';

/** Asks for something to be done to a new user. */
function toUser(query: string, variables: (id: string, scene: Scene) => object, facts: (scene: Scene) => UserFacts = () => ({})): Request {
  const takes: Permission = query === RESTORE || query === PURGE ? 'MANAGE_TRASH' : 'MANAGE_USERS';
  const prepare = async (scene: Scene): Promise<Prepared> => ({ variables: variables((await makeUser(scene, facts(scene))).id, scene) });
  return ask([takes], query, prepare);
}

const one = (id: string) => ({ id });
const many = (id: string) => ({ ids: [id] });
const inTrash = (): UserFacts => ({ inTrash: true });
const systemAdmin = ({ roles }: Scene): UserFacts => ({ roleId: roles.systemAdmin });
const trashedSystemAdmin = (scene: Scene): UserFacts => ({ ...systemAdmin(scene), inTrash: true });
const administrator = ({ places }: Scene): UserFacts => ({ administers: [places.exams] });

const creating = (facts: (scene: Scene) => UserFacts): Request =>
  ask(['MANAGE_USERS'], CREATE, (scene) => ({ variables: { input: newUserInput(scene, facts(scene)) } }));

const updating = (input: (scene: Scene) => object, facts?: (scene: Scene) => UserFacts): Request =>
  toUser(UPDATE, (id, scene) => ({ id, input: input(scene) }), facts);

export const USER_MUTATIONS: Readonly<Record<string, Request>> = {
  createUser: creating(() => ({})),
  'createUser, as a System Admin': creating(systemAdmin),
  'createUser, in Utrecht too': creating(({ places }) => ({ in: [places.a1, places.u1] })),
  'createUser, as administrator of Exams': creating(administrator),
  'createUser, without a hierarchy': creating(() => ({ in: [] })),

  updateUser: updating(() => ({ firstName: newName() })),
  'updateUser, of a System Admin': updating(() => ({ firstName: newName() }), systemAdmin),
  'updateUser, to a System Admin': updating(({ roles }) => ({ roleId: roles.systemAdmin })),
  'updateUser, into Utrecht too': updating(({ places }) => ({ memberships: [{ hierarchyId: places.a1 }, { hierarchyId: places.u1 }] })),
  'updateUser, to administrator of Exams': updating(({ places }) => ({
    memberships: [{ hierarchyId: places.exams, administrator: true }],
  })),

  addMemberships: toUser(ADD, (id, { places }) => ({ u: [id], h: [places.amsterdam] })),
  'addMemberships, in Utrecht': toUser(ADD, (id, { places }) => ({ u: [id], h: [places.u1] })),
  'addMemberships, of a System Admin': toUser(ADD, (id, { places }) => ({ u: [id], h: [places.amsterdam] }), systemAdmin),
  removeMemberships: toUser(REMOVE, (id, { places }) => ({ u: [id], h: [places.a1] })),
  'removeMemberships, in Utrecht': toUser(
    REMOVE,
    (id, { places }) => ({ u: [id], h: [places.u1] }),
    ({ places }) => ({ in: [places.a1, places.u1] }),
  ),

  resetPassword: toUser(RESET, one),
  'resetPassword, of a System Admin': toUser(RESET, one, systemAdmin),
  'resetPassword, of who administers Exams': toUser(RESET, one, administrator),
  resetPasswords: toUser(RESET_MANY, many),
  'resetPasswords, of a System Admin': toUser(RESET_MANY, many, systemAdmin),
  'resetPasswords, of who administers Exams': toUser(RESET_MANY, many, administrator),

  deleteUsers: toUser(DELETE, many),
  'deleteUsers, a System Admin': toUser(DELETE, many, systemAdmin),
  'deleteUsers, without a hierarchy': toUser(DELETE, many, () => ({ in: [] })),
  restoreUsers: toUser(RESTORE, many, inTrash),
  'restoreUsers, a System Admin': toUser(RESTORE, many, trashedSystemAdmin),
  purgeUsers: toUser(PURGE, many, inTrash),
  'purgeUsers, a System Admin': toUser(PURGE, many, trashedSystemAdmin),
};
