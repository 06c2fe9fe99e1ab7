/** Users, roles and hierarchies for tests, made over the API; a test states only what it is about. */
import { ADMIN_PASSWORD, type Instance, Visitor } from './instance.js';

export interface Made {
  readonly id: string;
}

/** The ID of the role with this name. */
export async function roleId(admin: Visitor, name: string): Promise<string> {
  const roles = await admin.get<{ id: string; name: string }[]>('{ roles { id name } }');
  return roles.find((role) => role.name === name)?.id ?? '';
}

/** The ID of the root that a new instance has. */
export async function rootId(admin: Visitor): Promise<string> {
  const hierarchies = await admin.get<(Made & { path: string[] })[]>('{ hierarchies { id path } }');
  return hierarchies.find(({ path }) => path.join() === 'Exams')?.id ?? '';
}

/** What createUser takes for a Candidate in Exams, but for what the test wants otherwise. */
export async function userInput(admin: Visitor, username: string, differences: object = {}): Promise<object> {
  const names = { username, userId: username, firstName: 'First', lastName: 'Last', email: `${username}@example.org` };
  return { ...names, roleId: await roleId(admin, 'Candidate'), memberships: [{ hierarchyId: await rootId(admin) }], ...differences };
}

const CREATE = 'mutation ($input: UserInput!) { createUser(input: $input) { id } }';

/** Makes a user and returns the ID. */
export async function makeUser(admin: Visitor, username: string, differences: object = {}): Promise<string> {
  const { id } = await admin.get<Made>(CREATE, { input: await userInput(admin, username, differences) });
  return id;
}

export interface NewRole {
  readonly type: string;
  readonly permissions: readonly string[];
}

/** A user of a role with these permissions, signed in; an administrator of Exams unless the test wants other memberships. */
export async function signedIn(
  instance: Instance,
  username: string,
  { memberships, ...role }: NewRole & { readonly memberships?: readonly object[] },
): Promise<Visitor & Made> {
  const { admin } = instance;
  const made = await admin.get<Made>('mutation ($input: RoleInput!) { createRole(input: $input) { id } }', {
    input: { name: `Role of ${username}`, ...role },
  });
  const id = await makeUser(admin, username, {
    roleId: made.id,
    password: ADMIN_PASSWORD,
    memberships: memberships ?? [{ hierarchyId: await rootId(admin), administrator: true }],
  });
  const visitor = instance.visitor();
  if (!(await visitor.signIn(username, ADMIN_PASSWORD))) throw new Error(`${username} can't sign in`);
  return Object.assign(visitor, { id });
}
