/** Somebody who signs in on a page of their own. */
import { createRole, createUser, type RoleValues } from './administer.js';
import type { Client } from './client.js';
import type { Credentials } from './sign-in-through-page.js';

const PASSWORD = 'a heron on the quay';

/** Makes a user in Exams with a password; the role goes by name, and is made first where its values are given. */
export async function makePerson(admin: Client, username: string, role: string | RoleValues): Promise<Credentials> {
  if (typeof role !== 'string') await createRole(admin, role);
  await createUser(admin, { username, role: typeof role === 'string' ? role : role.name, password: PASSWORD });
  return { username, password: PASSWORD };
}
