/** Files of many users, of whom every text can be told from all others: what ends up where it should not is found. */
import { buildCsv } from './build-csv.js';
import type { Client } from './client.js';
import { tryImport, uploadFile, type Run } from './import-run.js';
import { hierarchyId, roleId } from './places.js';

export interface ManyUsers {
  /** Begins all names of these users. */
  readonly mark: string;
  /** How many. */
  readonly count: number;
  /** The number of the first; left out: 0. */
  readonly from?: number;
  /** Of users who are there: another first name, and user IDs that neighbours trade. */
  readonly changed?: boolean;
  /** So many of the first ones have a password. */
  readonly passwords?: number;
  /** Whether they go to sub-levels: ten at the first level, four users to each at the second. */
  readonly levels?: boolean;
}

const COLUMNS = ['First name', 'Last name', 'Username', 'User ID', 'Email', 'Password', 'Sub-level-1', 'Sub-level-2'];

/** The bytes of a CSV file. */
export function manyUsersFile(...groups: readonly ManyUsers[]): Uint8Array {
  return buildCsv([COLUMNS, ...groups.flatMap(rowsOf)]);
}

/** Who these users are after their import, by username: first and last name, user ID and email. */
export function namesOf(...groups: readonly ManyUsers[]): Map<string, string> {
  return new Map(
    groups
      .flatMap(rowsOf)
      .map(([first = '', last = '', username = '', userId = '', email = '']) => [username, [first, last, userId, email].join(' ')]),
  );
}

/** A part of every password. */
export const PART_OF_PASSWORDS = '-quince';

/** The password of the user with this number. */
export function passwordOf(mark: string, number: number): string {
  return `${mark}-secret-${String(number)}${PART_OF_PASSWORDS}`;
}

function rowsOf({ mark, count, from = 0, changed = false, passwords = 0, levels = false }: ManyUsers): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const name = `${mark}-${String(number)}`;
    // The last of an odd number has no neighbour.
    const neighbour = index % 2 === 1 ? number - 1 : index + 1 < count ? number + 1 : number;
    const userId = `${mark}-id-${String(changed ? neighbour : number)}`;
    const places = levels ? [`Region ${String(number % 10)}`, `Cohort ${String(Math.floor(number / 40))}`] : ['', ''];
    const names = [`${changed ? 'Augusta' : 'Ada'} ${name}`, `Lovelace ${name}`, `user-${name}`, userId, `${name}@example.org`];
    return [...names, index < passwords ? passwordOf(mark, number) : '', ...places];
  });
}

export interface ManyUsersImport {
  /** The path of the hierarchy that they go into, which is made where it isn't there. */
  readonly start: string;
  /** By name. */
  readonly role?: string;
  readonly passwords?: 'GENERATED' | 'FILE';
  readonly corrections?: readonly { readonly rowNumber: number; readonly field: string; readonly value: string }[];
}

/** Uploads a file and tries it. */
export async function tryFile(
  client: Client,
  bytes: Uint8Array,
  { start, role = 'Candidate', passwords = 'FILE', corrections = [] }: ManyUsersImport,
): Promise<Run> {
  return tryImport(client, {
    corrections,
    uploadId: await uploadFile(client, bytes, 'users.csv'),
    passwords,
    roleId: await roleId(client, role),
    startHierarchyId: await hierarchyId(client, start),
  });
}
