/** How many members hierarchies have. */
import type { EntityManager } from 'typeorm';
import { selectByKeys } from '../database/bulk.js';
import { engineOf, type Engine } from '../database/dialect.js';
import { chunksOf, countUpTo } from './search-chunks.js';
import { byIndex, inThatOrder } from './search-dialect.js';
import { SEARCH_LIMITS, type SearchLimits } from './search-limits.js';
import { BY_DELETION } from './search-order.js';
import { isWithin, membersIn, type Range, tableOf, wholeList } from './search-source.js';
import { rowsOf, sql, type Sql } from './search-sql.js';

/** Each membership is looked up with its user. */
const LOOK_UPS = 2;

/**
 * How many users that are not in the trash can are members of each of these nodes themselves, in the IDs' order: an index says how many
 * members there are, of whom those in the trash can are taken off. In statements that take little time each.
 */
export async function countMembers(manager: EntityManager, ids: readonly string[], limits = SEARCH_LIMITS): Promise<number[]> {
  const all = await countAll(manager, ids);
  const members = [...all.values()].reduce((sum, count) => sum + count, 0);
  const inTrash = members === 0 ? new Map<string, number>() : await countInTrash(manager, { ids, members }, limits);
  // Somebody may be deleted for good between two statements.
  return ids.map((id) => Math.max(0, (all.get(id) ?? 0) - (inTrash.get(id) ?? 0)));
}

interface Members {
  readonly ids: readonly string[];
  readonly members: number;
}

/** From the trash can, or from the members where these are fewer. */
async function countInTrash(manager: EntityManager, { ids, members }: Members, { lookUps }: SearchLimits): Promise<Map<string, number>> {
  const engine = engineOf(manager);
  const counts = new Map<string, number>();
  const trash = wholeList(BY_DELETION);
  const deleted = await countUpTo(manager, trash, members + 1);
  if (deleted === 0) return counts;
  const isTrashFewer = deleted <= members;
  for await (const chunk of chunksOf(manager, isTrashFewer ? trash : membersIn(ids), { size: Math.ceil(lookUps / LOOK_UPS) })) {
    const counted = isTrashFewer ? countMembershipsOf(engine, chunk) : countDeletedAmong(engine, chunk);
    for (const row of await rowsOf<Counted>(manager, counted)) counts.set(row.id, (counts.get(row.id) ?? 0) + Number(row.members));
  }
  return counts;
}

interface Counted {
  readonly id: string;
  /** MySQL's driver gives counts as text. */
  readonly members: number | string;
}

/** Those in the trash can, too. */
async function countAll(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const index = byIndex(engineOf(manager), 'ix_memberships_hierarchy').text;
  const rows = await selectByKeys<Counted>(
    manager,
    ids,
    (places) =>
      `SELECT hierarchy_id AS id, COUNT(*) AS members FROM memberships${index} WHERE hierarchy_id IN (${places}) GROUP BY hierarchy_id`,
  );
  return new Map(rows.map(({ id, members }) => [id, Number(members)]));
}

/** Of users in the trash can: where they are members. */
function countMembershipsOf(engine: Engine, chunk: Range): Sql {
  return sql`SELECT m.hierarchy_id AS id, COUNT(*) AS members FROM ${tableOf(engine, chunk)}
    ${inThatOrder(engine)} memberships m${byIndex(engine, 'PRIMARY')} ON m.user_id = u.id WHERE ${isWithin(engine, chunk)} GROUP BY m.hierarchy_id`;
}

/** Of members: how many are in the trash can. */
function countDeletedAmong(engine: Engine, chunk: Range): Sql {
  return sql`SELECT r.hierarchy_id AS id, COUNT(*) AS members FROM ${tableOf(engine, chunk)}
    ${inThatOrder(engine)} users u${byIndex(engine, 'PRIMARY')} ON u.id = r.user_id
    WHERE ${isWithin(engine, chunk)} AND u.deleted_at IS NOT NULL GROUP BY r.hierarchy_id`;
}
