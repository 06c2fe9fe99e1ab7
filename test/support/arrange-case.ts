/** Makes what a case gives: users, their hierarchies, the regional setting. */
import type { GivenUser, ImportCase } from './case.js';
import type { Client } from './client.js';
import { hierarchyId, roleId } from './places.js';

/** The client is a System Admin. */
export async function arrangeCase(client: Client, { timeZone, users = [] }: NonNullable<ImportCase['given']> = {}): Promise<void> {
  if (timeZone !== undefined) {
    await client.ask('mutation ($timeZone: String!) { updateSettings(timeZone: $timeZone) { timeZone } }', { timeZone });
  }
  for (const user of users) await makeUser(client, user);
}

async function makeUser(
  client: Client,
  { role = 'Candidate', hierarchies = ['Exams'], trash = false, ...given }: GivenUser,
): Promise<void> {
  const memberships = [];
  for (const path of hierarchies) memberships.push({ hierarchyId: await hierarchyId(client, path) });
  const input = { ...defaults(given.username), ...given, roleId: await roleId(client, role), memberships };
  const mutation = 'mutation ($input: UserInput!) { createUser(input: $input) { id } }';
  const { createUser } = await client.ask<{ createUser: { id: string } }>(mutation, { input });
  if (trash) await client.ask('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [createUser.id] });
}

/** What the head of the cases' file says of a field that is left out. */
function defaults(username: string): object {
  return { userId: username, firstName: 'First', lastName: 'Last', email: `${username}@example.org`, specialNeeds: false };
}
