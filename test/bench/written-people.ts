/** What a commit wrote of the people of a round, read back from the server's database. */
import { behindTheServer, type StoredRow, type StoredValue } from '../support/direct-database.js';
import type { FreshDatabase } from '../support/fresh-database.js';
import { usernamePattern } from './people.js';
import type { WrittenPeople } from './write-tables.js';

/** Every column of every row, in the order in which the commit writes them. */
export function readWrittenPeople(database: FreshDatabase, round: number): Promise<WrittenPeople> {
  return behindTheServer(database, async ({ rows }) => {
    const pattern = [usernamePattern(round)];
    const theirs = (table: string, order: string) =>
      rows(`SELECT t.* FROM users u JOIN ${table} t ON t.user_id = u.id WHERE u.username LIKE ? ORDER BY ${order}`, pattern);
    return {
      users: await rows('SELECT * FROM users WHERE username LIKE ? ORDER BY id', pattern),
      memberships: await theirs('memberships', 't.user_id'),
      words: await theirs('user_words', 't.user_id, t.word'),
    };
  });
}

/** The role and the hierarchy that the made-up people get, in another database. */
export interface OtherPlaces {
  readonly roleId: StoredValue;
  readonly hierarchyId: StoredValue;
}

/** The same people for another database, where roles and hierarchies have IDs of their own. */
export function movedPeople(people: WrittenPeople, { roleId, hierarchyId }: OtherPlaces): WrittenPeople {
  const users = people.users.map((user): StoredRow => ({ ...user, role_id: roleId }));
  const memberships = people.memberships.map((membership): StoredRow => ({ ...membership, hierarchy_id: hierarchyId }));
  return { ...people, users, memberships };
}
