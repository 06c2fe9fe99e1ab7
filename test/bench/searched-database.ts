/** A database full of made-up users, and searches in it as the built server makes them. */
import type { FreshDatabase } from '../support/fresh-database.js';
import { HIERARCHY_COUNT, idOf, parentOf, ROLES, userOf, type MadeUpUser } from './search-world.js';

/** As far as the bench goes: TypeORM's entity manager. */
interface Manager {
  readonly query: (text: string, values?: readonly unknown[]) => Promise<unknown>;
}

interface Database {
  readonly reads: Manager;
  readonly write: (work: (manager: Manager) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Filter {
  readonly search?: string;
  readonly hierarchyIds?: readonly string[];
  readonly roleId?: string;
  readonly specialNeeds?: boolean;
  readonly importRunId?: string;
  readonly trash?: boolean;
}

interface Page {
  readonly first: number;
  readonly after?: string;
}

export interface Found {
  readonly ids: readonly string[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly totalCount: number | null;
}

type Insert<T> = (manager: Manager, rows: readonly T[], now: Date) => Promise<void>;

/** What is used of the built server. */
interface Built {
  readonly readConfig: (environment: FreshDatabase['settings']) => object;
  readonly openDatabase: (config: object) => Promise<Database>;
  readonly insertRows: (
    manager: Manager,
    target: { table: string; columns: readonly string[] },
    rows: readonly unknown[][],
  ) => Promise<void>;
  readonly insertUsers: Insert<object>;
  readonly insertUserWords: Insert<object>;
  readonly findUsers: (manager: Manager, filter: Filter & { trash: boolean }, page: Page) => Promise<Found>;
}

const MODULES = [
  'config.js',
  'database/database.js',
  'database/bulk.js',
  'user/imported-users.repository.js',
  'user/user-words.repository.js',
  'user/find-users.js',
];

/** By addresses that are put together, as the types of what is built may not be there when these are checked. */
async function loadBuilt(): Promise<Built> {
  const load = (path: string): Promise<object> =>
    import(new URL(`../../packages/server/dist/modules/${path}`, import.meta.url).href) as Promise<object>;
  return Object.assign({}, ...(await Promise.all(MODULES.map(load)))) as Built;
}

export interface MeasuredSearch {
  readonly found: Found;
  /** Milliseconds. */
  readonly ms: number;
  /** The longest that one statement took: on the embedded engine everybody else waits meanwhile. */
  readonly longestMs: number;
  readonly statements: number;
}

export interface SearchedDatabase {
  /** Milliseconds that each part of storing the users took. */
  readonly stored: Readonly<Record<string, number>>;
  readonly search: (filter: Filter, page: Page) => Promise<MeasuredSearch>;
  readonly close: () => Promise<void>;
}

/** Users a transaction. */
const BATCH = 5000;

/** Fills an empty database with so many users. */
export async function fillDatabase({ settings }: FreshDatabase, count: number): Promise<SearchedDatabase> {
  const built = await loadBuilt();
  const database = await built.openDatabase(built.readConfig(settings));
  await database.write((manager) => storePlaces(built, manager));
  const stored: Record<string, number> = {};
  for (let from = 0; from < count; from += BATCH) {
    const users = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => userOf(from + index));
    const work = (manager: Manager): Promise<void> => storeUsers({ built, manager, stored }, users);
    await timed(stored, 'all', () => database.write(work));
  }
  return { stored, search: (filter, page) => measureSearch(built, database, { filter, page }), close: () => database.close() };
}

async function timed(stored: Record<string, number>, part: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  stored[part] = (stored[part] ?? 0) + performance.now() - start;
}

async function storePlaces({ insertRows }: Built, manager: Manager): Promise<void> {
  const roles = ROLES.map((name, number) => [idOf('role', number), name, name.toLowerCase(), 'CANDIDATE', '[]']);
  await insertRows(manager, { table: 'roles', columns: ['id', 'name', 'name_key', 'type', 'permissions'] }, roles);
  const hierarchies = Array.from({ length: HIERARCHY_COUNT }, (_, node) => {
    const parent = parentOf(node);
    const parentId = parent === undefined ? null : idOf('hierarchy', parent);
    return [idOf('hierarchy', node), `Node ${String(node)}`, `node ${String(node)}`, parentId, parentId ?? ''];
  });
  await insertRows(manager, { table: 'hierarchies', columns: ['id', 'name', 'name_key', 'parent_id', 'parent_key'] }, hierarchies);
}

interface Storing {
  readonly built: Built;
  readonly manager: Manager;
  readonly stored: Record<string, number>;
}

async function storeUsers({ built, manager, stored }: Storing, users: readonly MadeUpUser[]): Promise<void> {
  const rest = { version: 1, extraTimePercentage: null, synchronisationKey: null, timeZone: 'Europe/Amsterdam' };
  const rows = users.map((user) => ({ ...user, ...rest }));
  await timed(stored, 'users', () => built.insertUsers(manager, rows, new Date(0)));
  await timed(stored, 'words', () => built.insertUserWords(manager, rows, new Date(0)));
  const memberships = users.flatMap(({ id, hierarchyIds }) => hierarchyIds.map((hierarchyId) => [id, hierarchyId, false]));
  await built.insertRows(manager, { table: 'memberships', columns: ['user_id', 'hierarchy_id', 'administrator'] }, memberships);
  const imported = users.map(({ id, importRunId }, index) => [importRunId, id, index]);
  await built.insertRows(manager, { table: 'import_run_users', columns: ['run_id', 'user_id', 'sheet_row'] }, imported);
  for (const { id, deletedAt } of users) {
    if (deletedAt !== null) await manager.query('UPDATE users SET deleted_at = ? WHERE id = ?', [deletedAt, id]);
  }
}

async function measureSearch(built: Built, { reads }: Database, { filter, page }: { filter: Filter; page: Page }): Promise<MeasuredSearch> {
  let statements = 0;
  let longestMs = 0;
  const query: Manager['query'] = async (text, values) => {
    const start = performance.now();
    const rows = await reads.query(text, values);
    statements += 1;
    longestMs = Math.max(longestMs, performance.now() - start);
    return rows;
  };
  const watched = Object.assign(Object.create(reads) as Manager, { query });
  const start = performance.now();
  const found = await built.findUsers(watched, { trash: false, ...filter }, page);
  return { found, ms: performance.now() - start, longestMs, statements };
}
