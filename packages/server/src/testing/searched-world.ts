/** Worlds of users made up at random, for searching: stored in a database, and searched without one. */
import { queryWords, searchWords, sortName } from '@intake/shared';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../database/bulk.js';
import type { UserFilter } from '../user/find-users.js';
import { insertUsers } from '../user/imported-users.repository.js';
import { insertUserWords } from '../user/user-words.repository.js';

export interface SearchedUser {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly userId: string;
  readonly email: string;
  readonly roleId: string;
  readonly specialNeeds: boolean;
  readonly hierarchyIds: readonly string[];
  readonly importRunIds: readonly string[];
  readonly deletedAt: Date | null;
}

export const HIERARCHIES = ['h0', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
export const ROLES = ['r0', 'r1', 'r2'];
const RUNS = ['i0', 'i1'];
const MOMENTS = [0, 1, 1000, 86_400_000].map((offset) => new Date(Date.UTC(2026, 2, 1) + offset));

// Names that share beginnings; of several scripts and planes, as engines sort them differently from JavaScript.
const NAMES = [
  'Jan',
  'Jansen',
  'van den Berg',
  'Bergh',
  'Zoë',
  'de Vries',
  'O’Brien',
  'Smit-Jan',
  '김',
  'क्ष',
  '𝔍an',
  '𠮷田',
  '田',
  '\uE000',
  'J𠮷',
];
const SEARCHES = [
  '',
  ' ',
  'j',
  'jan',
  'JAN b',
  'b',
  'berg van',
  'zoe',
  'brien',
  'example',
  'org',
  'a.',
  'nobody',
  'j q',
  '김',
  'क',
  '田',
  '\uE000',
  'a.1',
  '1',
  "'",
  '%',
  '_',
];

const anyName = fc.constantFrom(...NAMES);

const anyUser = fc.record({
  firstName: anyName,
  lastName: anyName,
  login: fc.constantFrom('a.', 'q', 'berg_'),
  domain: fc.constantFrom('example.org', 'b.example.nl'),
  roleId: fc.constantFrom(...ROLES),
  specialNeeds: fc.boolean(),
  hierarchyIds: fc.uniqueArray(fc.constantFrom(...HIERARCHIES), { maxLength: 3 }),
  importRunIds: fc.uniqueArray(fc.constantFrom(...RUNS), { maxLength: 2 }),
  deletedAt: fc.option(fc.constantFrom(...MOMENTS), { freq: 3 }),
});

/** Up to 40 users. */
export const anyUsers: fc.Arbitrary<SearchedUser[]> = fc
  .array(anyUser, { maxLength: 40, size: 'max' })
  .map((users) => users.map(({ login, domain, ...user }, index) => ({ ...user, ...identity(`${login}${index}`, domain, index) })));

function identity(username: string, domain: string, index: number) {
  // Not in the order in which they were made.
  return { id: `u${(index * 7) % 41}`, username, userId: String(1000 + index), email: `${username}@${domain}` };
}

/** Users besides whom those of a world are few, as they are in a large one: of all of them an engine may well read the whole index. */
export const CROWD: readonly SearchedUser[] = Array.from({ length: 400 }, (_, index) => ({
  ...identity(`crowd${index}`, 'crowd.example', 1000 + index),
  ...{ id: `crowd${index}`, firstName: 'Crowd', lastName: `Crowd${index % 20}`, roleId: 'r0', specialNeeds: false },
  ...{ hierarchyIds: ['h0'], importRunIds: ['i0'], deletedAt: null },
}));

const anyConditions = fc.record({
  search: fc.constantFrom(...SEARCHES),
  hierarchyIds: fc.subarray(HIERARCHIES),
  roleId: fc.constantFrom(...ROLES, 'nowhere'),
  specialNeeds: fc.boolean(),
  importRunId: fc.constantFrom(...RUNS, 'never'),
});

type Conditions = Omit<UserFilter, 'trash'>;

const CONDITIONS: readonly (keyof Conditions)[] = ['search', 'hierarchyIds', 'roleId', 'specialNeeds', 'importRunId'];

/** Up to three conditions: more let hardly anybody through. */
export const anyFilter: fc.Arbitrary<UserFilter> = fc
  .record({ conditions: anyConditions, given: fc.subarray([...CONDITIONS], { maxLength: 3 }), trash: fc.boolean() })
  .map(({ conditions, given, trash }) => ({ ...Object.fromEntries(given.map((name) => [name, conditions[name]])), trash }));

/** Hierarchies that somebody sees. */
export const anyPart: fc.Arbitrary<ReadonlySet<string>> = fc.subarray(HIERARCHIES).map((ids) => new Set(ids));

/** Of each role, how many users outside the trash can are in a part. */
export function expectedCounts(users: readonly SearchedUser[], part: ReadonlySet<string>): number[] {
  const listed = users.filter(({ deletedAt, hierarchyIds }) => deletedAt === null && hierarchyIds.some((id) => part.has(id)));
  return ROLES.map((id) => listed.filter(({ roleId }) => roleId === id).length);
}

/** The IDs of the users whom a filter lets through, in the list's order. */
export function expectedIds(users: readonly SearchedUser[], filter: UserFilter): string[] {
  const found = users.filter((user) => passes(user, filter));
  const ids = found.sort((one, other) => Buffer.compare(place(one), place(other))).map(({ id }) => id);
  return filter.trash ? ids.reverse() : ids;
}

function passes(user: SearchedUser, { search = '', hierarchyIds, roleId, specialNeeds, importRunId, trash }: UserFilter): boolean {
  const words = searchWords(user);
  return (
    trash === (user.deletedAt !== null) &&
    queryWords(search).every((typed) => words.some((word) => word.startsWith(typed))) &&
    (hierarchyIds === undefined || hierarchyIds.some((id) => user.hierarchyIds.includes(id))) &&
    (roleId === undefined || user.roleId === roleId) &&
    (specialNeeds === undefined || user.specialNeeds === specialNeeds) &&
    (importRunId === undefined || user.importRunIds.includes(importRunId))
  );
}

/** What users are sorted by, as bytes; what ends one column sorts before all that it may hold. */
function place(user: SearchedUser): Buffer {
  return Buffer.from([user.deletedAt?.toISOString() ?? '', sortName(user), user.id].join('\0'));
}

/** Stores the roles and hierarchies that the users have. */
export async function storePlaces(manager: EntityManager): Promise<void> {
  const roles = ROLES.map((id) => [id, id, id, 'CANDIDATE', '[]']);
  await insertRows(manager, { table: 'roles', columns: ['id', 'name', 'name_key', 'type', 'permissions'] }, roles);
  const hierarchies = HIERARCHIES.map((id) => [id, id, id, '']);
  await insertRows(manager, { table: 'hierarchies', columns: ['id', 'name', 'name_key', 'parent_key'] }, hierarchies);
}

/** Stores these users instead of those that were there. */
export async function storeUsers(manager: EntityManager, users: readonly SearchedUser[]): Promise<void> {
  await manager.query('DELETE FROM users');
  const unsearched = { version: 1, extraTimePercentage: null, synchronisationKey: null, timeZone: 'Europe/Amsterdam' };
  await insertUsers(
    manager,
    users.map((user) => ({ ...user, ...unsearched })),
    new Date(0),
  );
  await insertUserWords(manager, users);
  const memberships = users.flatMap(({ id, hierarchyIds }) => hierarchyIds.map((hierarchyId) => [id, hierarchyId, false]));
  await insertRows(manager, { table: 'memberships', columns: ['user_id', 'hierarchy_id', 'administrator'] }, memberships);
  const runs = users.flatMap(({ id, importRunIds }) => importRunIds.map((runId) => [runId, id, 2]));
  await insertRows(manager, { table: 'import_run_users', columns: ['run_id', 'user_id', 'sheet_row'] }, runs);
  for (const { id, deletedAt } of users) await manager.query('UPDATE users SET deleted_at = ? WHERE id = ?', [deletedAt, id]);
}

/** How many of the users outside the trash can each hierarchy has. */
export function expectedMembers(users: readonly SearchedUser[]): number[] {
  return HIERARCHIES.map((id) => users.filter((user) => user.deletedAt === null && user.hierarchyIds.includes(id)).length);
}
