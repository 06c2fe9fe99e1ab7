/** A small world with an import that was tried: users to change, to trade user IDs and in the trash can, one to make, a new hierarchy, a row in error. */
import { createRole, createUser, deleteUser } from '../support/administer.js';
import type { Client } from '../support/client.js';
import { tryImport, type Run } from '../support/import-run.js';
import { hierarchyId, roleId } from '../support/places.js';
import { signInAs } from '../support/sign-in-as.js';

export interface Scene {
  readonly admin: Client;
  readonly importer: Client;
  readonly importerName: string;
  readonly importerId: string;
  /** Begins every name in the scene. */
  readonly mark: string;
  /** The path of the start hierarchy. */
  readonly start: string;
  /** The names of the import's role and of the importer's. */
  readonly role: string;
  readonly importerRole: string;
  /** The users' internal IDs. */
  readonly ada: string;
  readonly joan: string;
  readonly mary: string;
  readonly preview: Run;
}

const ROLE = { type: 'CANDIDATE', permissions: [] } as const;
export const IMPORTER_ROLE = { type: 'ADMIN', permissions: ['MANAGE_USERS', 'VIEW_USERS'] } as const;

export interface SceneOptions {
  readonly mark: string;
  /** The usernames that the file names, without the mark; left out: all. */
  readonly names?: readonly string[];
}

/** Sets the scene. The admin is a System Admin of the server at this address. */
export async function setScene(url: string, admin: Client, { mark, names }: SceneOptions): Promise<Scene> {
  const [start, role, importerRole, importerName] = [`Exams › ${mark}`, `${mark} role`, `${mark} importers`, `${mark}-importer`];
  await createRole(admin, { name: role, ...ROLE });
  await createRole(admin, { name: importerRole, ...IMPORTER_ROLE });
  const importer = await signInAs(url, admin, { username: importerName, role: importerRole });
  const user = (name: string, more: object): Promise<string> =>
    createUser(admin, { username: `${mark}-${name}`, role: 'Author', hierarchies: [start], firstName: 'Ada', ...more });
  const ada = await user('ada', { specialNeeds: true, extraTimePercentage: 25 });
  const joan = await user('joan', { synchronisationKey: `${mark}-key` });
  const mary = await user('mary', {});
  await deleteUser(admin, mary);
  const places = { roleId: await roleId(admin, role), startHierarchyId: await hierarchyId(admin, start) };
  const rows = rowsOf(mark).filter(([name]) => names?.includes(name) ?? true);
  const { me } = await importer.ask<{ me: { id: string } }>('{ me { id } }');
  const preview = await tryImport(importer, { rows: rows.map(([, row]) => row), ...places });
  return { admin, importer, importerName, importerId: me.id, mark, start, role, importerRole, ada, joan, mary, preview };
}

/** Rows for the API, by name. */
function rowsOf(mark: string): (readonly [name: string, row: object])[] {
  const row = (name: string, userId: string, more: object): readonly [string, object] => [
    name,
    { firstName: 'Augusta', lastName: 'Last', username: `${mark}-${name}`, userId: `${mark}-${userId}`, email: 'one@example.org', ...more },
  ];
  return [
    row('ada', 'joan', { extraTimePercentage: '30' }),
    row('joan', 'ada', { subLevels: ['Amsterdam'] }),
    row('mary', 'mary', { timeZone: 'Asia/Tokyo' }),
    row('nova', 'nova', { synchronisationKey: `${mark}-new-key` }),
    row('nobody', 'nobody', { email: 'nobody' }),
  ];
}
