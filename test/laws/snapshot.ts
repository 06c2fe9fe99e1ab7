/** A database as the laws look at it: before an import and after. */
import { behindTheServer } from '../support/direct-database.js';
import type { FreshDatabase } from '../support/fresh-database.js';
import { readPaths, readPeople, readUsersWhole, type Person } from '../support/people.js';

export interface Snapshot {
  /** By ID. */
  readonly people: ReadonlyMap<string, Person>;
  /** By ID, every row about the user, byte for byte. */
  readonly whole: ReadonlyMap<string, readonly string[]>;
  /** Of all hierarchies, in order. */
  readonly paths: readonly string[];
}

/** The database as it is now, read without the server. */
export function takeSnapshot(database: FreshDatabase): Promise<Snapshot> {
  return behindTheServer(database, async (direct) => ({
    people: await readPeople(direct),
    whole: await readUsersWhole(direct),
    paths: [...(await readPaths(direct)).values()].sort(),
  }));
}
