/** SQL about roles. */
import { identifierKey, ROLE_TYPES } from '@intake/shared';
import { type EntityManager, In } from 'typeorm';
import { selectByKeys } from '../database/bulk.js';
import { RoleEntity } from './role.entity.js';

/** All roles, the highest type first, then by name. */
export async function listRoles(manager: EntityManager): Promise<RoleEntity[]> {
  const roles = await manager.find(RoleEntity);
  return roles.sort((one, other) => rank(other) - rank(one) || (one.nameKey < other.nameKey ? -1 : 1));
}

const rank = ({ type }: RoleEntity) => ROLE_TYPES.indexOf(type);

/** Roles by ID, in the IDs' order; undefined for one that isn't there. */
export async function rolesByIds(manager: EntityManager, ids: readonly string[]): Promise<(RoleEntity | undefined)[]> {
  const found = new Map((await manager.findBy(RoleEntity, { id: In([...ids]) })).map((role) => [role.id, role]));
  return ids.map((id) => found.get(id));
}

export type RoleProperties = Omit<RoleEntity, 'nameKey'>;

const withKey = (role: RoleProperties): RoleEntity => ({ ...role, nameKey: identifierKey(role.name) });

/** Stores a new role. */
export async function insertRole(manager: EntityManager, role: RoleProperties): Promise<void> {
  await manager.insert(RoleEntity, withKey(role));
}

/** Gives a role these properties. */
export async function updateRoleRow(manager: EntityManager, role: RoleProperties): Promise<void> {
  await manager.update(RoleEntity, { id: role.id }, withKey(role));
}

/** Whether another role has the name, whatever its spelling. */
export async function isRoleNameTaken(manager: EntityManager, { id, name }: Pick<RoleEntity, 'id' | 'name'>): Promise<boolean> {
  const found = await manager.findOneBy(RoleEntity, { nameKey: identifierKey(name) });
  return found !== null && found.id !== id;
}

/** Whether any user has the role, in the trash can or not. */
export async function isRoleInUse(manager: EntityManager, id: string): Promise<boolean> {
  const rows: unknown[] = await manager.query('SELECT id FROM users WHERE role_id = ? LIMIT 1', [id]);
  return rows.length > 0;
}

/** How many users that are not in the trash can have each of these roles, in the IDs' order. */
export async function countUsersWithRoles(manager: EntityManager, ids: readonly string[]): Promise<number[]> {
  // The list of roles, all of them or not, lets one index answer: without it the embedded engine walks another one and looks every user up.
  const rows = await selectByKeys<{ id: string; users: number | string }>(
    manager,
    ids,
    (places) => `SELECT role_id AS id, COUNT(*) AS users FROM users WHERE role_id IN (${places}) AND deleted_at IS NULL GROUP BY role_id`,
  );
  // MySQL's driver gives counts as text.
  const counts = new Map(rows.map(({ id, users }) => [id, Number(users)]));
  return ids.map((id) => counts.get(id) ?? 0);
}

/** Removes a role that no user has. */
export async function removeRole(manager: EntityManager, id: string): Promise<void> {
  await manager.delete(RoleEntity, { id });
}
