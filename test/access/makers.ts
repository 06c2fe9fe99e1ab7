/** Makes what the table of who may do what asks for: each time something new, which a row may change or remove. */
import type { Client } from '../support/client.js';
import { commitImport, tryImport, uploadFile, type Run } from '../support/import-run.js';
import { buildCsv } from '../support/build-csv.js';
import { personOf, type AskerName } from './askers.js';
import type { PersonName } from './people.js';
import type { Scene } from './scene.js';

let made = 0;

/** A name that nothing has yet. */
export function newName(): string {
  made += 1;
  return `thing${made}`;
}

export interface UserFacts {
  /** IDs; left out: a candidate in A1. */
  readonly in?: readonly string[];
  readonly administers?: readonly string[];
  readonly roleId?: string;
  readonly inTrash?: boolean;
}

/** UserInput of somebody new, by root's knowledge of the places. */
export function newUserInput({ places, roles }: Scene, { in: hierarchies = [places.a1], administers = [], roleId }: UserFacts = {}) {
  const username = newName();
  const marks = administers.map((hierarchyId) => ({ hierarchyId, administrator: true }));
  const memberships = [...hierarchies.map((hierarchyId) => ({ hierarchyId })), ...marks];
  const names = { username, userId: username, firstName: 'Candidate', lastName: 'Made', email: `${username}@example.org` };
  return { ...names, memberships, roleId: roleId ?? roles.candidate };
}

/** Makes a user. */
export async function makeUser(scene: Scene, facts: UserFacts = {}): Promise<{ id: string; username: string }> {
  const mutation = 'mutation ($input: UserInput!) { made: createUser(input: $input) { id username } }';
  const user = (await scene.root.ask<{ made: { id: string; username: string } }>(mutation, { input: newUserInput(scene, facts) })).made;
  if (facts.inTrash === true) await scene.root.ask('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [user.id] });
  return user;
}

/** Makes an empty hierarchy and resolves to its ID. */
export async function makeHierarchy({ root, places }: Scene): Promise<string> {
  const mutation = 'mutation ($name: String!, $parentId: ID!) { made: createHierarchy(name: $name, parentId: $parentId) { id } }';
  return idOf(root, mutation, { name: newName(), parentId: places.a1 });
}

/** Makes a role that nobody has and resolves to its ID. */
export async function makeRole({ root }: Scene, type = 'CANDIDATE'): Promise<string> {
  return idOf(root, 'mutation ($input: RoleInput!) { made: createRole(input: $input) { id } }', {
    input: { name: newName(), type, permissions: [] },
  });
}

/** Makes an API token for whoever owns the client and resolves to its ID. */
export async function makeTokenOf(client: Client): Promise<string> {
  const mutation =
    'mutation ($name: String!, $at: DateTime!) { made: createApiToken(name: $name, permissions: [VIEW_USERS], expiresAt: $at) { id } }';
  return idOf(client, mutation, { name: newName(), at: tomorrow() });
}

/** For what expires. */
export function tomorrow(): string {
  return new Date(Date.now() + 24 * 60 * 60_000).toISOString();
}

async function idOf(client: Client, mutation: string, variables: object): Promise<string> {
  return (await client.ask<{ made: { id: string } }>(mutation, variables)).made.id;
}

const MAY_IMPORT: readonly PersonName[] = ['sysadmin', 'admin', 'head', 'head-who-sees', 'head-outside', 'other', 'maker', 'maker-outside'];

/** Where those import who don't administer A1. */
const ELSEWHERE: Readonly<Partial<Record<PersonName, 'library' | 'u1'>>> = {
  'head-who-sees': 'library',
  'head-outside': 'u1',
  'maker-outside': 'u1',
};

/** Who has tokens for an asker: themself, the one for whom the token acts, or, for whoever may have none, somebody else. */
export function tokenOwner({ people }: Scene, asker: AskerName): Client {
  const person = personOf(asker);
  return people[person === 'admin' || !MAY_IMPORT.includes(person) ? 'other' : person];
}

/** Whoever imports for an asker: themself, the one for whom the token acts, or, for whoever may not, somebody else; and where they may. */
export function importerOf({ people, places }: Scene, asker: AskerName): { client: Client; startHierarchyId: string } {
  const person = personOf(asker);
  const startHierarchyId = places[ELSEWHERE[person] ?? 'a1'];
  return { client: people[MAY_IMPORT.includes(person) ? person : 'other'], startHierarchyId };
}

/** One row of an import, of somebody new. */
export function newRow(username = newName()) {
  return { firstName: 'Candidate', lastName: 'Imported', username, userId: username, email: `${username}@example.org` };
}

export interface Importing {
  readonly client: Client;
  readonly startHierarchyId: string;
  /** Left out: one row of somebody new. */
  readonly rows?: readonly object[];
}

/** Tries an import of candidates. */
export function makePreview({ roles }: Scene, { client, startHierarchyId, rows = [newRow()] }: Importing): Promise<Run> {
  return tryImport(client, { rows, roleId: roles.candidate, startHierarchyId });
}

/** Tries and commits an import of candidates. */
export async function makeRun(scene: Scene, importing: Importing): Promise<Run> {
  return commitImport(importing.client, await makePreview(scene, importing));
}

/** A run of somebody else, who administers Amsterdam: one user in A1. */
export function runOfOther(scene: Scene, rows?: readonly object[]): Promise<Run> {
  const { people, places } = scene;
  return makeRun(scene, { client: people.other, startHierarchyId: places.a1, ...(rows && { rows }) });
}

/** The bytes of a file with one user. */
export function fileOfUsers(): Uint8Array {
  const { firstName, lastName, username, userId, email } = newRow();
  return buildCsv([
    ['First name', 'Last name', 'Username', 'User ID', 'Email'],
    [firstName, lastName, username, userId, email],
  ]);
}

/** Uploads a file and resolves to the upload's ID. */
export function makeUpload(client: Client): Promise<string> {
  return uploadFile(client, fileOfUsers(), 'users.csv');
}

/** Where the passwords are that somebody resets for a new user. */
export async function makeHandout(
  scene: Scene,
  { client, startHierarchyId }: Pick<Importing, 'client' | 'startHierarchyId'>,
): Promise<string> {
  const { id } = await makeUser(scene, { in: [startHierarchyId] });
  const mutation = 'mutation ($ids: [ID!]!) { resetPasswords(ids: $ids) { url } }';
  return (await client.ask<{ resetPasswords: { url: string } }>(mutation, { ids: [id] })).resetPasswords.url;
}
