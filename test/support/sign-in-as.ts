/** Users who sign in: made by a System Admin, each with a role and a client of their own. */
import { connectClient, type Client } from './client.js';
import { hierarchyId, roleId } from './places.js';
import { ADMIN } from './run-server.js';

const PASSWORD = 'a heron on the quay';

/** The first System Admin, signed in. */
export async function signInAsAdmin(url: string): Promise<Client> {
  return signIn(url, ADMIN.username, ADMIN.password);
}

export interface NewUser {
  readonly username: string;
  /** By name. */
  readonly role: string;
}

/** Makes a user who may act on all of Exams, as far as the role lets them, and signs them in. The admin may make users. */
export async function signInAs(url: string, admin: Client, { username, role }: NewUser): Promise<Client> {
  const input = {
    username,
    userId: username,
    firstName: 'Imre',
    lastName: 'Porter',
    email: `${username}@example.org`,
    roleId: await roleId(admin, role),
    memberships: [{ hierarchyId: await hierarchyId(admin, 'Exams'), administrator: true }],
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
