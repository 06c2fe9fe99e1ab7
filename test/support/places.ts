/** Roles and hierarchies by the names that cases use. */
import type { Client } from './client.js';

/** What stands between the names of a path, in cases and in what the API calls a change. */
export const PATH_SEPARATOR = ' › ';

/** The ID of the role of this name; throws where there is none. */
export async function roleId(client: Client, name: string): Promise<string> {
  const { roles } = await client.ask<{ roles: { id: string; name: string }[] }>('{ roles { id name } }');
  const role = roles.find((each) => each.name === name);
  if (role === undefined) throw new Error(`There is no role "${name}"`);
  return role.id;
}

/** The ID of the hierarchy at this path, which is made, with those above it, where it is not there: `Exams › Amsterdam`. */
export async function hierarchyId(client: Client, path: string): Promise<string> {
  const known = await hierarchyIds(client);
  const names = path.split(PATH_SEPARATOR);
  let parentId: string | null = null;
  for (const [index, name] of names.entries()) {
    const here = names.slice(0, index + 1).join(PATH_SEPARATOR);
    parentId = known.get(here) ?? (await createHierarchy(client, name, parentId));
  }
  if (parentId === null) throw new Error('A path has at least one name');
  return parentId;
}

async function hierarchyIds(client: Client): Promise<Map<string, string>> {
  const { hierarchies } = await client.ask<{ hierarchies: { id: string; path: string[] }[] }>('{ hierarchies { id path } }');
  return new Map(hierarchies.map(({ id, path }) => [path.join(PATH_SEPARATOR), id]));
}

async function createHierarchy(client: Client, name: string, parentId: string | null): Promise<string> {
  const mutation = 'mutation ($name: String!, $parentId: ID) { createHierarchy(name: $name, parentId: $parentId) { id } }';
  const { createHierarchy: made } = await client.ask<{ createHierarchy: { id: string } }>(mutation, { name, parentId });
  return made.id;
}
