/** An organisation with names as long as they may be, and of everything one or many. */
import { PERMISSIONS } from '@intake/shared';
import { createRole, createUser, deleteUser } from './administer.js';
import { buildCsv } from './build-csv.js';
import type { Client } from './client.js';
import { commitImport, tryImport, uploadFile } from './import-run.js';
import { manyUsersFile, tryFile } from './many-users.js';
import { makePastImports } from './past-imports.js';
import { makeToken } from './made-tokens.js';
import { hierarchyId, roleId } from './places.js';

/** The most that a name may have. */
const LIMIT = 100;

const filled = (words: string): string => words.repeat(LIMIT).slice(0, LIMIT - 1) + '.';

/** With spaces, and one word without an end. */
export const LONG_WORDS = filled('Examencommissie voor de schriftelijke toetsen ');
export const LONG_WORD = filled('Donaudampfschifffahrtsgesellschaft');

export interface FullWorld {
  /** Who has the long names, and is an administrator of the long hierarchy. */
  readonly userId: string;
  /** Of an import whose file has a long name. */
  readonly runId: string;
}

/** Makes it: a user, a hierarchy, a role and a file with long names, 240 other users, some in the trash can, imports of every status, and API tokens. */
export async function makeFullWorld(
  admin: Client,
  places: { readonly roleId: string; readonly startHierarchyId: string },
): Promise<FullWorld> {
  await makePastImports(admin, places);
  const many = { mark: 'many', count: 240, levels: true };
  await commitImport(admin, await tryFile(admin, manyUsersFile(many), { start: 'Exams', passwords: 'GENERATED' }));
  await createRole(admin, { name: LONG_WORDS, type: 'AUTHOR', permissions: ['VIEW_USERS'] });
  const path = `Exams › ${LONG_WORDS}`;
  const userId = await createUser(admin, longUser('long', path));
  await createUser(admin, { ...longUser('trashed', path), role: 'Candidate' }).then((id) => deleteUser(admin, id));
  await createUser(admin, { username: 'gone', hierarchies: [path] }).then((id) => deleteUser(admin, id));
  await makeToken(admin, { name: LONG_WORD, permissions: PERMISSIONS });
  await makeToken(admin, { name: LONG_WORDS, life: 2000 });
  return { userId, runId: await importLong(admin, path) };
}

function longUser(mark: string, path: string) {
  const username = `${mark}-${LONG_WORD}`.slice(0, LIMIT);
  const names = { firstName: LONG_WORD, lastName: LONG_WORDS, userId: username, email: `${LONG_WORD.slice(0, 60)}@example.org` };
  return { ...names, username, role: LONG_WORDS, hierarchies: [path, 'Exams'], specialNeeds: true, extraTimePercentage: 25 };
}

/** One row for each outcome: new, changed, in error. */
async function importLong(admin: Client, path: string): Promise<string> {
  const { username, userId } = longUser('long', path);
  const bytes = buildCsv([
    ['First name', 'Last name', 'Username', 'User ID', 'Email', 'Sub-level-1'],
    [LONG_WORDS, LONG_WORD, username, userId, 'long@example.org', LONG_WORD],
    [LONG_WORD, LONG_WORDS, `new-${LONG_WORD}`.slice(0, LIMIT), 'new', 'new@example.org', ''],
    [LONG_WORD, LONG_WORDS, `${LONG_WORD}${LONG_WORD}`, 'faulty', LONG_WORD, ''],
  ]);
  const uploadId = await uploadFile(admin, bytes, `${LONG_WORD}.csv`);
  const where = { roleId: await roleId(admin, LONG_WORDS), startHierarchyId: await hierarchyId(admin, path) };
  return (await commitImport(admin, await tryImport(admin, { ...where, uploadId }))).id;
}
