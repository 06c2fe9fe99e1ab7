/** What an administrator does through the API, in words. */
import type { Client } from './client.js';
import { hierarchyId, roleId } from './places.js';

/** What is said of a new user; user ID and email follow the username unless given, role and hierarchies go by name and path. */
export interface NewUser {
  readonly username: string;
  readonly userId?: string;
  readonly role?: string;
  readonly hierarchies?: readonly string[];
  readonly [more: string]: unknown;
}

/** Makes a user and resolves to the ID. */
export async function createUser(
  client: Client,
  { username, userId = username, role = 'Candidate', hierarchies = ['Exams'], ...more }: NewUser,
): Promise<string> {
  const memberships = [];
  for (const path of hierarchies) memberships.push({ hierarchyId: await hierarchyId(client, path) });
  const named = { username, userId, firstName: 'First', lastName: 'Last', email: `${userId}@example.org` };
  const input = { ...named, ...more, roleId: await roleId(client, role), memberships };
  return idOf(client, 'mutation ($input: UserInput!) { done: createUser(input: $input) { id } }', { input });
}

/** Changes a user as the API's UserChangesInput says. */
export function updateUser(client: Client, id: string, input: object): Promise<string> {
  return idOf(client, 'mutation ($id: ID!, $input: UserChangesInput!) { done: updateUser(id: $id, input: $input) { id } }', { id, input });
}

/** Moves a user to the trash can. */
export async function deleteUser(client: Client, id: string): Promise<void> {
  await client.ask('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [id] });
}

/** Takes a user out of the trash can. */
export async function restoreUser(client: Client, id: string): Promise<void> {
  await client.ask('mutation ($ids: [ID!]!) { restoreUsers(ids: $ids) { id } }', { ids: [id] });
}

/** Gives a user another password. */
export function resetPassword(client: Client, id: string, password: string): Promise<string> {
  return idOf(client, 'mutation ($id: ID!, $password: String!) { done: resetPassword(id: $id, password: $password) { id } }', {
    id,
    password,
  });
}

/** Makes a user a member of the hierarchy at a path. */
export async function addMembership(client: Client, userId: string, path: string): Promise<void> {
  const mutation = 'mutation ($users: [ID!]!, $hierarchies: [ID!]!) { addMemberships(userIds: $users, hierarchyIds: $hierarchies) { id } }';
  await client.ask(mutation, { users: [userId], hierarchies: [await hierarchyId(client, path)] });
}

/** Renames or moves the hierarchy at a path. */
export async function updateHierarchy(client: Client, path: string, change: { name?: string; parentId?: string | null }): Promise<void> {
  const variables = { id: await hierarchyId(client, path), ...change };
  await client.ask(
    'mutation ($id: ID!, $name: String, $parentId: ID) { updateHierarchy(id: $id, name: $name, parentId: $parentId) { id } }',
    variables,
  );
}

/** Removes the hierarchy at a path, which must be empty. */
export async function deleteHierarchy(client: Client, path: string): Promise<void> {
  await client.ask('mutation ($id: ID!) { deleteHierarchy(id: $id) }', { id: await hierarchyId(client, path) });
}

/** The API's RoleInput. */
export interface RoleValues {
  readonly name: string;
  readonly type: string;
  readonly permissions: readonly string[];
}

/** Makes a role and resolves to its ID. */
export function createRole(client: Client, input: RoleValues): Promise<string> {
  return idOf(client, 'mutation ($input: RoleInput!) { done: createRole(input: $input) { id } }', { input });
}

/** Changes the role of a name. */
export async function updateRole(client: Client, name: string, input: RoleValues): Promise<void> {
  const variables = { id: await roleId(client, name), input };
  await client.ask('mutation ($id: ID!, $input: RoleInput!) { updateRole(id: $id, input: $input) { id } }', variables);
}

/** Removes the role of a name, which nobody may have. */
export async function deleteRole(client: Client, name: string): Promise<void> {
  await client.ask('mutation ($id: ID!) { deleteRole(id: $id) }', { id: await roleId(client, name) });
}

/** Sets the time zone that new users get. */
export async function setTimeZone(client: Client, timeZone: string): Promise<void> {
  await client.ask('mutation ($timeZone: String!) { updateSettings(timeZone: $timeZone) { timeZone } }', { timeZone });
}

async function idOf(client: Client, mutation: string, variables: object): Promise<string> {
  return (await client.ask<{ done: { id: string } }>(mutation, variables)).done.id;
}
