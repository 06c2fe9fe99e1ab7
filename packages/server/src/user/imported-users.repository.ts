/** Writes the users of an import, in bulk. */
import { identifierKey, type UserProperties } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { forKeys, insertRows, updateRows, type Value } from '../database/bulk.js';
import { engineOf } from '../database/dialect.js';
import { derivedColumns } from './users.repository.js';

export interface UserToWrite extends UserProperties {
  readonly id: string;
  readonly roleId: string;
  readonly version: number;
}

/** The columns that both a new and a changed user get. */
const WRITTEN_COLUMNS = [
  'id',
  'user_id',
  'user_id_key',
  'first_name',
  'last_name',
  'sort_name',
  'email',
  'role_id',
  'special_needs',
  'extra_time_percentage',
  'synchronisation_key',
  'synchronisation_key_key',
  'time_zone',
  'version',
];

/** In the order of the columns. */
function writtenValues(user: UserToWrite): Value[] {
  const { userIdKey, sortName, synchronisationKeyKey } = derivedColumns(user);
  return [
    user.id,
    user.userId,
    userIdKey,
    user.firstName,
    user.lastName,
    sortName,
    user.email,
    user.roleId,
    user.specialNeeds,
    user.extraTimePercentage,
    user.synchronisationKey,
    synchronisationKeyKey,
    user.timeZone,
    user.version,
  ];
}

/** Makes users without a password. */
export async function insertUsers(manager: EntityManager, users: readonly UserToWrite[], now: Date): Promise<void> {
  const columns = [...WRITTEN_COLUMNS, 'username', 'username_key', 'created_at', 'updated_at'];
  const rows = users.map((user) => [...writtenValues(user), user.username, identifierKey(user.username), now, now]);
  await insertRows(manager, { table: 'users', columns }, rows);
}

/** Changes users, who may trade user IDs and synchronisation keys among themselves: all let go of theirs before any takes a new one. */
export async function updateUsers(manager: EntityManager, users: readonly UserToWrite[], now: Date): Promise<void> {
  await letGoOfKeys(
    manager,
    users.map(({ id }) => id),
  );
  const rows = users.map((user) => [...writtenValues(user), now]);
  await updateRows(manager, { table: 'users', columns: [...WRITTEN_COLUMNS, 'updated_at'] }, rows);
}

async function letGoOfKeys(manager: EntityManager, ids: readonly string[]): Promise<void> {
  // No user ID holds a control character, so this key is nobody's.
  const parked = engineOf(manager) === 'embedded' ? 'char(1) || id' : 'CONCAT(CHAR(1), id)';
  const statement = (places: string) => `UPDATE users SET user_id_key = ${parked}, synchronisation_key_key = NULL WHERE id IN (${places})`;
  await forKeys(manager, ids, statement);
}

/** Sets passwords, already hashed, by user ID. */
export async function setPasswordHashes(manager: EntityManager, hashes: ReadonlyMap<string, string>): Promise<void> {
  await updateRows(manager, { table: 'users', columns: ['id', 'password_hash'] }, [...hashes]);
}

export interface MembershipToAdd {
  readonly userId: string;
  readonly hierarchyId: string;
}

/** Adds memberships that nobody has yet, without the administrator mark. */
export async function insertMemberships(manager: EntityManager, memberships: readonly MembershipToAdd[]): Promise<void> {
  const rows = memberships.map(({ userId, hierarchyId }) => [userId, hierarchyId, false]);
  await insertRows(manager, { table: 'memberships', columns: ['user_id', 'hierarchy_id', 'administrator'] }, rows);
}
