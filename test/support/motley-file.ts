/** A small file in which something of everything happens, and the users that it needs. */
import { createUser, deleteUser } from './administer.js';
import { buildCsv } from './build-csv.js';
import type { Client } from './client.js';
import type { ImportedFile } from './import-through-page.js';

/** Where the users go, below a root that the tree opens. */
export const MOTLEY_START = { path: 'Exams › Autumn', name: 'Autumn' } as const;

/** The columns of usernames and of addresses have names that say nothing, or something else. */
const HEADER = ['First name', 'Last name', 'Nickname', 'User ID', 'Email', 'Second email', 'Sub-level-1'];

const ROWS: readonly (readonly string[])[] = [
  row('Ada', 'Lovelace', 'ada', 'Cohort 2026'),
  row('Beatrice', 'Novak', 'bea'),
  row('Cas', 'Bakker', 'cas'),
  row('Diego', 'Vega', 'diego'),
  row('Eva', 'Jansen', 'ev a'),
  row('Fay', 'de Vries', ' fay'),
  ['Gil', 'Peeters', 'gil', 'id-gil', 'old', 'gil@', ''],
  row('Hal', 'Smit', 'hal'),
  row('Ivo', '', 'ivo'),
];

/** What the first try of the file comes to, as a preview's tiles show it: new, synchronised, errors, new hierarchies. */
export const MOTLEY_NUMBERS = ['2', '3', '4', '1'];

/** The file: rows 2 to 10. Ada and Hal are new; Beatrice changes, Cas doesn't, Diego is in the trash can; the others are in error. */
export const MOTLEY_FILE: ImportedFile = { name: 'autumn.csv', bytes: buildCsv([HEADER, ...ROWS]) };

/** Makes the users who are there before the file is imported, with the role Author. */
export async function makeMotleyUsers(admin: Client): Promise<void> {
  const make = (username: string, firstName: string, lastName: string): Promise<string> =>
    createUser(admin, { username, firstName, lastName, userId: `id-${username}`, role: 'Author', hierarchies: [MOTLEY_START.path] });
  await make('bea', 'Bea', 'Novak');
  await make('cas', 'Cas', 'Bakker');
  await deleteUser(admin, await make('diego', 'Iago', 'Vega'));
}

function row(firstName: string, lastName: string, username: string, level = ''): string[] {
  const plain = username.replaceAll(' ', '');
  return [firstName, lastName, username, `id-${plain}`, 'old', `id-${plain}@example.org`, level];
}
