/** Users who sign in: made by a System Admin, each with a role and a client of their own. */
import { connectClient, type Client } from './client.js';
import { hierarchyId, roleId } from './places.js';
import { ADMIN } from './run-server.js';

/** Of all whom `signInAs` makes. */
export const PASSWORD = 'a heron on the quay';

/** The first System Admin, signed in. */
export async function signInAsAdmin(url: string): Promise<Client> {
  return signIn(url, ADMIN.username, ADMIN.password);
}

export interface NewUser {
  readonly username: string;
  /** By name. */
  readonly role: string;
  /** Paths of the hierarchies that they administer; left out: Exams. */
  readonly administers?: readonly string[];
  /** Paths of those that they are only members of; left out: none. */
  readonly memberOf?: readonly string[];
}

/** Makes a user who may act in those hierarchies, as far as the role lets them, and signs them in. The admin may make users. */
export async function signInAs(
  url: string,
  admin: Client,
  { username, role, administers = ['Exams'], memberOf = [] }: NewUser,
): Promise<Client> {
  const memberships: object[] = [];
  for (const path of administers) memberships.push({ hierarchyId: await hierarchyId(admin, path), administrator: true });
  for (const path of memberOf) memberships.push({ hierarchyId: await hierarchyId(admin, path) });
  const input = {
    username,
    userId: username,
    firstName: 'Imre',
    lastName: 'Porter',
    email: `${username}@example.org`,
    roleId: await roleId(admin, role),
    memberships,
    password: PASSWORD,
  };
  await admin.ask('mutation ($input: UserInput!) { createUser(input: $input) { id } }', { input });
  return signIn(url, username, PASSWORD);
}

/** Signs in somebody whom `signInAs` made, once more. */
export function signInAgain(url: string, username: string): Promise<Client> {
  return signIn(url, username, PASSWORD);
}

async function signIn(url: string, username: string, password: string): Promise<Client> {
  const client = connectClient(url);
  if (!(await client.signIn(username, password))) throw new Error(`The server does not let ${username} in`);
  return client;
}
