/** The users that a database holds, read without the server. */
import type { DirectDatabase } from './direct-database.js';
import { PATH_SEPARATOR } from './places.js';

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** By name. */
  readonly role: string;
  readonly specialNeeds: boolean;
  readonly extraTimePercentage: number | null;
  readonly synchronisationKey: string | null;
  readonly timeZone: string;
  readonly passwordHash: string | null;
  readonly inTrash: boolean;
  /** Paths as the cases write them, in order. */
  readonly hierarchies: readonly string[];
}

interface PersonRow {
  readonly id: string;
  readonly username: string;
  readonly user_id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly role: string;
  readonly special_needs: number;
  readonly extra_time_percentage: number | null;
  readonly synchronisation_key: string | null;
  readonly time_zone: string;
  readonly password_hash: string | null;
  readonly deleted_at: string | null;
}

const PEOPLE = `SELECT u.id, u.username, u.user_id, u.first_name, u.last_name, u.email, r.name AS role, u.special_needs, u.extra_time_percentage,
  u.synchronisation_key, u.time_zone, u.password_hash, u.deleted_at FROM users u JOIN roles r ON r.id = u.role_id`;

/** All users, the trash can included, by ID. */
export async function readPeople(direct: DirectDatabase): Promise<Map<string, Person>> {
  const paths = await readPaths(direct);
  const hierarchies = new Map<string, string[]>();
  for (const membership of await direct.rows<{ user_id: string; hierarchy_id: string }>('SELECT user_id, hierarchy_id FROM memberships')) {
    const path = paths.get(membership.hierarchy_id) ?? 'a hierarchy that is not there';
    hierarchies.set(membership.user_id, [...(hierarchies.get(membership.user_id) ?? []), path]);
  }
  const people = await direct.rows<PersonRow>(PEOPLE);
  return new Map(people.map((row) => [row.id, personOf(row, [...(hierarchies.get(row.id) ?? [])].sort())]));
}

function personOf(row: PersonRow, hierarchies: readonly string[]): Person {
  return {
    id: row.id,
    username: row.username,
    userId: row.user_id,
    firstName: row.first_name,
    lastName: row.last_name,
    email: row.email,
    role: row.role,
    specialNeeds: row.special_needs === 1,
    extraTimePercentage: row.extra_time_percentage,
    synchronisationKey: row.synchronisation_key,
    timeZone: row.time_zone,
    passwordHash: row.password_hash,
    inTrash: row.deleted_at !== null,
    hierarchies,
  };
}

interface HierarchyRow {
  readonly id: string;
  readonly name: string;
  readonly parent_id: string | null;
}

/** The path of every hierarchy as the cases write it, by ID. */
export async function readPaths(direct: DirectDatabase): Promise<Map<string, string>> {
  const nodes = new Map((await direct.rows<HierarchyRow>('SELECT id, name, parent_id FROM hierarchies')).map((node) => [node.id, node]));
  const pathOf = (id: string): string => {
    const { name, parent_id } = nodes.get(id) ?? { name: 'a hierarchy that is not there', parent_id: null };
    return parent_id === null ? name : `${pathOf(parent_id)}${PATH_SEPARATOR}${name}`;
  };
  return new Map([...nodes.keys()].map((id) => [id, pathOf(id)]));
}

/** The tables that say something of a user, and by which column. */
const TABLES_OF_USERS = { users: 'id', memberships: 'user_id', user_words: 'user_id' } as const;

/** Every row about each user, byte for byte, by the user's ID. */
export async function readUsersWhole(direct: DirectDatabase): Promise<Map<string, string[]>> {
  const whole = new Map<string, string[]>();
  for (const [table, column] of Object.entries(TABLES_OF_USERS)) {
    for (const row of await direct.rows(`SELECT * FROM ${table}`)) {
      const id = String(row[column]);
      whole.set(id, [...(whole.get(id) ?? []), `${table} ${JSON.stringify(row)}`]);
    }
  }
  for (const rows of whole.values()) rows.sort();
  return whole;
}
