/** Reads the users that an import touches, in bulk, and locks them for a commit. */
import type { ExistingMembership, ExistingUser, KeyField } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { selectByKeys } from '../database/bulk.js';
import { forUpdate } from '../database/dialect.js';
import { RoleEntity } from '../role/role.entity.js';

/** A user as planned with, and its version, for the undo. */
export interface StoredUser extends ExistingUser {
  readonly version: number;
}

export type KeysToFind = Readonly<Record<KeyField, readonly string[]>>;

const KEY_COLUMNS = { USERNAME: 'username_key', USER_ID: 'user_id_key', SYNCHRONISATION_KEY: 'synchronisation_key_key' } as const;
const KEY_FIELDS = ['USERNAME', 'USER_ID', 'SYNCHRONISATION_KEY'] as const;

const COLUMNS = `id, username, user_id, first_name, last_name, email, special_needs, extra_time_percentage, synchronisation_key, time_zone, role_id,
  version, CASE WHEN deleted_at IS NULL THEN 0 ELSE 1 END AS in_trash`;

interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly user_id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly special_needs: number;
  readonly extra_time_percentage: number | null;
  readonly synchronisation_key: string | null;
  readonly time_zone: string;
  readonly role_id: string;
  readonly version: number;
  readonly in_trash: number;
}

/** Every user, the trash can included, who has one of the keys. With `lock`, nobody else changes them before the transaction ends; keys must be in order. */
export async function findExistingUsers(manager: EntityManager, keys: KeysToFind, lock: boolean): Promise<StoredUser[]> {
  const found = new Map<string, UserRow>();
  for (const field of KEY_FIELDS) {
    const column = KEY_COLUMNS[field];
    const suffix = lock ? forUpdate(manager) : '';
    const statement = (places: string) => `SELECT ${COLUMNS} FROM users WHERE ${column} IN (${places}) ORDER BY ${column}${suffix}`;
    for (const row of await selectByKeys<UserRow>(manager, keys[field], statement)) found.set(row.id, row);
  }
  return withRolesAndMemberships(manager, [...found.values()]);
}

async function withRolesAndMemberships(manager: EntityManager, rows: readonly UserRow[]): Promise<StoredUser[]> {
  const roles = new Map((await manager.find(RoleEntity)).map((role) => [role.id, role]));
  const memberships = await findMemberships(
    manager,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const role = roles.get(row.role_id);
    if (role === undefined) throw new Error('A user has a role that does not exist');
    return {
      id: row.id,
      username: row.username,
      userId: row.user_id,
      firstName: row.first_name,
      lastName: row.last_name,
      email: row.email,
      specialNeeds: row.special_needs === 1,
      extraTimePercentage: row.extra_time_percentage,
      synchronisationKey: row.synchronisation_key,
      timeZone: row.time_zone,
      role: { id: role.id, name: role.name, type: role.type, permissions: role.permissions },
      memberships: memberships.get(row.id) ?? [],
      inTrash: row.in_trash === 1,
      version: row.version,
    };
  });
}

interface MembershipRow {
  readonly user_id: string;
  readonly hierarchy_id: string;
  readonly administrator: number;
}

async function findMemberships(manager: EntityManager, userIds: readonly string[]): Promise<Map<string, ExistingMembership[]>> {
  const statement = (places: string) =>
    `SELECT user_id, hierarchy_id, administrator FROM memberships WHERE user_id IN (${places}) ORDER BY user_id, hierarchy_id`;
  const memberships = new Map<string, ExistingMembership[]>();
  for (const row of await selectByKeys<MembershipRow>(manager, userIds, statement)) {
    const membership = { hierarchyId: row.hierarchy_id, administrator: row.administrator === 1 };
    const earlier = memberships.get(row.user_id);
    if (earlier === undefined) memberships.set(row.user_id, [membership]);
    else earlier.push(membership);
  }
  return memberships;
}
