/** How many users somebody sees have which role. */
import type { HierarchyPart } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { engineOf, type Engine } from '../database/dialect.js';
import { countUsersWithRoles } from '../role/roles.repository.js';
import { countMembersByRole } from './count-members-by-role.repository.js';
import { chunksOf, countUpTo } from './search-chunks.js';
import { byIndex, isAnyOf } from './search-dialect.js';
import { SEARCH_LIMITS, type SearchLimits } from './search-limits.js';
import { isWithin, type ListSource, membersIn, type Range, tableOf } from './search-source.js';
import { raw, rowsOf, sql, type Sql } from './search-sql.js';

/** To look up a member, and the rest of their memberships, takes about as long as so many users of a role in the order of their IDs. */
const USERS_A_MEMBER = 6;

/** Neighbours by ID have their memberships beside each other: so many users take no longer than one look-up elsewhere. */
const USERS_A_LOOK_UP = 5;

/**
 * How many users of a part, outside the trash can, have each of these roles, in the IDs' order. Reads by index, in statements that take
 * little time each: the members of the part, or, where those are many, all users of the roles.
 */
export async function countUsersByRole(
  manager: EntityManager,
  roleIds: readonly string[],
  part: HierarchyPart,
  limits = SEARCH_LIMITS,
): Promise<number[]> {
  const everybody = await countUsersWithRoles(manager, roleIds);
  if (part === 'EVERYTHING') return everybody;
  const many = Math.ceil(everybody.reduce((sum, users) => sum + users, 0) / USERS_A_MEMBER);
  if (part.size === 0 || (await countUpTo(manager, membersIn(part), many + 1)) <= many) {
    const counts = await countMembersByRole(manager, part, limits);
    return roleIds.map((id) => counts.get(id) ?? 0);
  }
  const counts: number[] = [];
  for (const id of roleIds) counts.push(await countUsersOfRole(manager, id, { part, limits }));
  return counts;
}

interface Within {
  readonly part: ReadonlySet<string>;
  readonly limits: SearchLimits;
}

async function countUsersOfRole(manager: EntityManager, roleId: string, { part, limits }: Within): Promise<number> {
  let count = 0;
  for await (const chunk of chunksOf(manager, usersOfRole(roleId), { size: limits.lookUps * USERS_A_LOOK_UP })) {
    const [row] = await rowsOf<{ users: number | string }>(manager, countMembersAmong(engineOf(manager), chunk, [...part]));
    // MySQL's driver gives counts as text.
    count += Number(row?.users ?? 0);
  }
  return count;
}

/** In the order of memberships, so that these are read from one end to the other. */
function usersOfRole(id: string): ListSource {
  const where = [sql`u.role_id = ${id}`, raw('u.deleted_at IS NULL')];
  return { kind: 'LIST', met: undefined, range: { table: 'users', index: 'ix_users_role', where, columns: ['u.id'], descending: false } };
}

function countMembersAmong(engine: Engine, chunk: Range, hierarchyIds: readonly string[]): Sql {
  // The plus keeps the embedded engine from going through the hierarchies for each user.
  const isInPart = isAnyOf(engine, engine === 'embedded' ? '+m.hierarchy_id' : 'm.hierarchy_id', hierarchyIds);
  const membership = sql`SELECT 1 FROM memberships m${byIndex(engine, 'PRIMARY')} WHERE m.user_id = u.id AND ${isInPart} LIMIT 1`;
  return sql`SELECT COUNT(*) AS users FROM ${tableOf(engine, chunk)} WHERE ${isWithin(engine, chunk)} AND (${membership}) IS NOT NULL`;
}
