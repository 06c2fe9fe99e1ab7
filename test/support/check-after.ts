/** Compares the users that the API shows with what a case says of them. */
import { expect } from 'vitest';
import type { ExpectedUser, ImportCase } from './case.js';
import type { Client } from './client.js';
import { PATH_SEPARATOR } from './places.js';

type After = NonNullable<ImportCase['after']>;

interface ShownUser extends Omit<ExpectedUser, 'role' | 'hierarchies' | 'trash'> {
  readonly username: string;
  readonly role: { readonly name: string };
  readonly memberships: readonly { readonly hierarchy: { readonly path: readonly string[] } }[];
}

const FIELDS = `nodes {
  username userId firstName lastName email role { name } memberships { hierarchy { path } }
  specialNeeds extraTimePercentage synchronisationKey timeZone hasPassword
}`;

/** Fails the test where they differ. The client may see all users; a sign-in is tried as somebody else. */
export async function checkAfter(client: Client, { users = {}, absent = [], signIn = [] }: After, connect: () => Client): Promise<void> {
  const found = await allUsers(client);
  for (const [username, expected] of Object.entries(users)) {
    expect({ [username]: only(found.get(username), expected) }).toEqual({ [username]: normal(expected) });
  }
  expect(absent.filter((username) => found.has(username))).toEqual([]);
  for (const [username, password, letIn] of signIn) {
    expect([username, password, await connect().signIn(username, password)]).toEqual([username, password, letIn]);
  }
}

/** By username, in the words of the cases; those in the trash can too. */
async function allUsers(client: Client): Promise<Map<string, Required<ExpectedUser>>> {
  const query = `{ users(first: 500) { ${FIELDS} } trash(first: 500) { ${FIELDS} } }`;
  const { users, trash } = await client.ask<Record<'users' | 'trash', { nodes: ShownUser[] }>>(query);
  const listed = [...users.nodes.map((user) => inWords(user, false)), ...trash.nodes.map((user) => inWords(user, true))];
  expect(listed.map(({ username }) => username)).toHaveLength(new Set(listed.map(({ username }) => username)).size);
  return new Map(listed.map((user) => [user.username, user]));
}

function inWords({ role, memberships, ...user }: ShownUser, trash: boolean): Required<ExpectedUser> {
  const hierarchies = memberships.map(({ hierarchy }) => hierarchy.path.join(PATH_SEPARATOR)).sort();
  return { ...(user as Required<typeof user>), role: role.name, hierarchies, trash };
}

/** The fields of a user that the case names, and where the user is. */
function only(user: Required<ExpectedUser> | undefined, expected: ExpectedUser): unknown {
  if (user === undefined) return 'nobody';
  const names = new Set([...Object.keys(expected), 'trash']);
  return Object.fromEntries(Object.entries(user).filter(([name]) => names.has(name)));
}

function normal({ hierarchies, trash = false, ...fields }: ExpectedUser): ExpectedUser {
  return { ...fields, trash, ...(hierarchies && { hierarchies: [...hierarchies].sort() }) };
}
