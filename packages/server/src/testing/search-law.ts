/** What holds for every search, and for counts of what somebody sees, on every engine: they find whom they should, and read by index only. */
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { readConfig } from '../config.js';
import { type Database, openDatabase } from '../database/database.js';
import { engineOf } from '../database/dialect.js';
import { countUsersByRole } from '../user/count-by-role.repository.js';
import { countMembers } from '../user/count-members.repository.js';
import { findUsers, type UserFilter } from '../user/find-users.js';
import type { SearchLimits } from '../user/search-limits.js';
import {
  anyFilter,
  anyPart,
  anyUsers,
  CROWD,
  expectedCounts,
  expectedIds,
  expectedMembers,
  HIERARCHIES,
  ROLES,
  storePlaces,
  storeUsers,
} from './searched-world.js';

/** Low limits, so that a few users are as many to a search as a million. */
const anyLimits: fc.Arbitrary<SearchLimits> = fc
  .record({ counted: fc.nat(8), weighed: fc.nat(20), lookUps: fc.integer({ min: 1, max: 20 }) })
  .map(({ counted, weighed, lookUps }) => ({ counted, weighed: counted + weighed, lookUps }));

/** The empty database that the environment's settings name, with the roles and hierarchies of the made-up users. */
export async function openSearchedDatabase(settings: Readonly<Record<string, string>>): Promise<Database> {
  const database = await openDatabase(readConfig(settings));
  await database.write(storePlaces);
  return database;
}

/** Rejects, with an example, where a search finds others than it should, or in another order, or counts them wrongly. */
export async function expectRightFinds(database: Database, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(
    anyUsers,
    fc.array(fc.tuple(anyFilter, anyLimits), { minLength: 10, maxLength: 20 }),
    async (users, searches) => {
      await database.write((manager) => storeUsers(manager, users));
      for (const [filter, limits] of searches) {
        const expected = expectedIds(users, filter);
        const total = expected.length > limits.counted ? null : expected.length;
        const found = await everyPage(database.reads, filter, limits);
        if (JSON.stringify(found) !== JSON.stringify({ ids: expected, totals: [total] })) {
          throw new Error(`${JSON.stringify({ filter, limits })} found ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
        }
      }
    },
  );
  await fc.assert(property, { numRuns });
}

/** Rejects, with an example, where roles or hierarchies count others than the users of a part outside the trash can, or somebody twice. */
export async function expectRightCounts(database: Database, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(anyUsers, fc.array(fc.tuple(anyPart, anyLimits), { minLength: 3 }), async (users, parts) => {
    await database.write((manager) => storeUsers(manager, users));
    for (const [part, limits] of parts) {
      const found = await countUsersByRole(database.reads, ROLES, part, limits);
      const expected = expectedCounts(users, part);
      if (String(found) !== String(expected)) {
        throw new Error(`${JSON.stringify({ part: [...part], limits })} counted ${String(found)} instead of ${String(expected)}`);
      }
      const members = await countMembers(database.reads, HIERARCHIES, limits);
      if (String(members) !== String(expectedMembers(users))) {
        throw new Error(`${JSON.stringify(limits)} counted ${String(members)} members instead of ${String(expectedMembers(users))}`);
      }
    }
  });
  await fc.assert(property, { numRuns });
}

const PAGE = 4;

/** The IDs on all pages together, and the different totals that these named. */
async function everyPage(manager: EntityManager, filter: UserFilter, limits: SearchLimits): Promise<{ ids: string[]; totals: unknown[] }> {
  const ids: string[] = [];
  const totals = new Set<unknown>();
  let after: { after?: string } = {};
  for (let isMore = true; isMore;) {
    const page = await findUsers(manager, filter, { first: PAGE, ...after }, limits);
    ids.push(...page.ids);
    totals.add(page.totalCount);
    isMore = page.hasNextPage;
    after = page.endCursor === null ? {} : { after: page.endCursor };
    if (isMore && page.ids.length < PAGE) throw new Error('A page with a next one is not full');
  }
  return { ids, totals: [...totals] };
}

interface PlanStep {
  /** The embedded engine's. */
  readonly detail?: string;
  /** The servers'. */
  readonly table?: string | null;
  readonly type?: string | null;
}

/** A whole table or index read, or a list sorted that an index has in order; small results of a part, json and lists aside. */
const SCAN = /^SCAN (?!(c|json_each)\b)/;

/** The plans of all statements that searches send, in every way that they can go: the steps that read more than they need. */
export async function findScans(database: Database, numRuns: number): Promise<string[]> {
  const statements = new Map<string, unknown[]>();
  const watched = withEveryQuery(database.reads, (text, values) => statements.set(text, values));
  const anySearches = fc.array(fc.tuple(anyFilter, anyPart, anyLimits), { minLength: 5 });
  const property = fc.asyncProperty(anyUsers, anySearches, async (users, searches) => {
    await database.write((manager) => storeUsers(manager, [...users, ...CROWD]));
    for (const [filter, part, limits] of searches) {
      await everyPage(watched, filter, limits);
      await countUsersByRole(watched, ROLES, part, limits);
      await countMembers(watched, HIERARCHIES, limits);
    }
  });
  await fc.assert(property, { numRuns });
  return scansIn(database.reads, statements);
}

/** The embedded engine's library keeps on reading after an EXPLAIN, and sees no later change: it must be the last. */
async function scansIn(manager: EntityManager, statements: ReadonlyMap<string, unknown[]>): Promise<string[]> {
  const explain = engineOf(manager) === 'embedded' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
  const scans: string[] = [];
  for (const [text, values] of statements) {
    const steps: PlanStep[] = await manager.query(`${explain} ${text}`, values);
    scans.push(...steps.filter(isScan).map((step) => `${JSON.stringify(step)}: ${text}`));
  }
  return scans;
}

function isScan({ detail, table, type }: PlanStep): boolean {
  if (detail !== undefined) return SCAN.test(detail);
  return (type === 'ALL' || type === 'index') && typeof table === 'string' && !table.startsWith('<');
}

function withEveryQuery(manager: EntityManager, see: (text: string, values: unknown[]) => void): EntityManager {
  const query = (text: string, values: unknown[]): Promise<unknown> => {
    see(text, values);
    return manager.query(text, values);
  };
  return Object.assign(Object.create(manager) as EntityManager, { query });
}
