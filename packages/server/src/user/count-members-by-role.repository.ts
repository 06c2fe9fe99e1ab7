/** How many users of a small part of the tree have which role. */
import type { EntityManager } from 'typeorm';
import { engineOf, type Engine } from '../database/dialect.js';
import { chunksOf } from './search-chunks.js';
import { byIndex, inThatOrder } from './search-dialect.js';
import type { SearchLimits } from './search-limits.js';
import { isWithin, membersIn, type Range, tableOf } from './search-source.js';
import { raw, rowsOf, sql, type Sql } from './search-sql.js';

/** Each membership is looked up with its user, and with the others that the user has. */
const LOOK_UPS = 3;

/**
 * How many users of a part, outside the trash can, have which role. A user counts at the first of their memberships in the part. Reads by
 * index, in statements that take little time each, but the users in no order: for a part of which few users are.
 */
export async function countMembersByRole(
  manager: EntityManager,
  part: ReadonlySet<string>,
  { lookUps }: SearchLimits,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const add = (roleId: string, users: number) => counts.set(roleId, (counts.get(roleId) ?? 0) + users);
  for await (const chunk of chunksOfPart(manager, part, Math.ceil(lookUps / LOOK_UPS))) {
    // MySQL's driver gives counts as text.
    for (const { id, users } of await rowsOf<Counted>(manager, countFirst(engineOf(manager), chunk))) add(id, Number(users));
    for (const id of firstInPart(await rowsOf<Later>(manager, listLater(engineOf(manager), chunk)), part)) add(id, 1);
  }
  return counts;
}

async function* chunksOfPart(manager: EntityManager, part: ReadonlySet<string>, size: number): AsyncGenerator<Range> {
  if (part.size > 0) yield* chunksOf(manager, membersIn(part), { size });
}

interface Counted {
  readonly id: string;
  readonly users: number | string;
}

/** Counts those of whom this is the first membership anywhere, which are most. */
function countFirst(engine: Engine, chunk: Range): Sql {
  const earlier = sql`SELECT 1 FROM memberships m${byIndex(engine, 'PRIMARY')} WHERE ${EARLIER} LIMIT 1`;
  return sql`SELECT u.role_id AS id, COUNT(*) AS users FROM ${listedMembers(engine, chunk)}
    WHERE ${isWithin(engine, chunk)} AND u.deleted_at IS NULL AND (${earlier}) IS NULL GROUP BY u.role_id`;
}

/** A membership of which the user has an earlier one; a line for each of those. */
interface Later {
  readonly user_id: string;
  readonly hierarchy_id: string;
  readonly role_id: string;
  readonly earlier_id: string;
}

function listLater(engine: Engine, chunk: Range): Sql {
  return sql`SELECT r.user_id, r.hierarchy_id, u.role_id, m.hierarchy_id AS earlier_id FROM ${listedMembers(engine, chunk)}
    ${inThatOrder(engine)} memberships m${byIndex(engine, 'PRIMARY')} ON ${EARLIER} WHERE ${isWithin(engine, chunk)} AND u.deleted_at IS NULL`;
}

const EARLIER = raw('m.user_id = r.user_id AND m.hierarchy_id < r.hierarchy_id');

function listedMembers(engine: Engine, chunk: Range): Sql {
  return sql`${tableOf(engine, chunk)} ${inThatOrder(engine)} users u${byIndex(engine, 'PRIMARY')} ON u.id = r.user_id`;
}

/** The roles of those whose earlier memberships are all outside the part. */
function firstInPart(lines: readonly Later[], part: ReadonlySet<string>): string[] {
  const first = new Map<string, string>();
  for (const { user_id: userId, hierarchy_id: hierarchyId, role_id: roleId } of lines) first.set(`${userId} ${hierarchyId}`, roleId);
  for (const { user_id: userId, hierarchy_id: hierarchyId, earlier_id: earlierId } of lines) {
    if (part.has(earlierId)) first.delete(`${userId} ${hierarchyId}`);
  }
  return [...first.values()];
}
