/** Files of valid users, for tests whose subject is something else. */
import { buildCsv } from './build-csv.js';

const HEADER = ['First name', 'Last name', 'Username', 'User ID', 'Email'];

/** A row of a valid user, for a username without spaces. */
export function personRow(username: string): string[] {
  return ['First', 'Last', username, `id-${username}`, `${username}@example.org`];
}

/** A CSV file of rows below the usual header row. */
export function peopleFile(rows: readonly (readonly string[])[]): Uint8Array {
  return buildCsv([HEADER, ...rows]);
}
