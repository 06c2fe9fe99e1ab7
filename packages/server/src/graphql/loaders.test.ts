import { execute, type GraphQLSchema, parse } from 'graphql';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { type Database, openDatabase } from '../database/database.js';
import { countStatements } from '../database/statement-count.js';
import { furnishNewInstance } from '../settings/new-instance.js';
import { newFolder } from '../testing/instance.js';
import type { CurrentUser } from '../sign-in/current-user.js';
import { insertMemberships } from '../user/memberships.repository.js';
import { insertUser } from '../user/users.repository.js';
import { Loaders } from './loaders.js';
import { makeSchema } from './schema.js';

const config = readConfig({});
let folder: string;
let database: Database;
let schema: GraphQLSchema;

beforeAll(async () => {
  folder = await newFolder();
  database = await openDatabase({ dataDir: folder, databaseServer: undefined });
  await furnishNewInstance(config, database);
  await addUsers(30);
  schema = await makeSchema();
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function addUsers(count: number): Promise<void> {
  const [root]: { id: string }[] = await database.reads.query('SELECT id FROM hierarchies');
  const roles: { id: string }[] = await database.reads.query('SELECT id FROM roles');
  const rest = { specialNeeds: false, extraTimePercentage: null, synchronisationKey: null, timeZone: 'Europe/Amsterdam' };
  await database.write(async (manager) => {
    for (const [index, id] of Array.from({ length: count }, (_, number) => `user-${number}`).entries()) {
      const properties = { username: id, userId: id, firstName: 'First', lastName: 'Last', email: `${id}@example.org`, ...rest };
      const roleId = roles[index % roles.length]?.id ?? '';
      await insertUser(manager, { id, properties, roleId, passwordHash: null, now: new Date() });
      await insertMemberships(manager, [{ userId: id, hierarchyId: root?.id ?? '', administrator: false }]);
    }
  });
}

/** One of the thirty, who are members of the root. */
const viewerOfType = (type: 'ADMIN' | 'SYSTEM_ADMIN'): CurrentUser => ({
  id: 'user-0',
  role: { id: 'role', name: 'Role', type, permissions: ['VIEW_USERS'] },
});

/** How many statements a page of so many users takes, with all that belongs to them, and how many users are on it. */
function costOfPage(first: number, type: 'ADMIN' | 'SYSTEM_ADMIN'): Promise<{ users: number; statements: number }> {
  const document = parse(
    `{ users(first: ${first}) { nodes { role { name } memberships { hierarchy { path memberCount } } withinReach passwordWithinReach purgedAfter } } }`,
  );
  const currentUser = viewerOfType(type);
  return countStatements(async (statements) => {
    const contextValue = { config, database, currentUser, loaders: new Loaders(database.reads, currentUser) };
    const { data, errors } = await execute({ schema, document, contextValue });
    expect(errors).toBeUndefined();
    return { users: (data as { users: { nodes: unknown[] } }).users.nodes.length, statements: statements() };
  });
}

describe('all roles', () => {
  it('count their users in one statement, however many roles there are', async () => {
    const currentUser = viewerOfType('SYSTEM_ADMIN');
    const document = parse('{ roles { userCount } }');
    await countStatements(async (statements) => {
      const { data } = await execute({
        schema,
        document,
        contextValue: { database, currentUser, loaders: new Loaders(database.reads, currentUser) },
      });
      // The first System Admin and the thirty.
      const counts = (data as { roles: { userCount: number }[] }).roles.map(({ userCount }) => userCount);
      expect([counts.length, counts.reduce((sum, count) => sum + count), statements()]).toEqual([5, 31, 2]);
    });
  });
});

describe('a page of users', () => {
  it.each([
    ['SYSTEM_ADMIN', 10],
    ['ADMIN', 14],
  ] as const)('takes as many statements for thirty as for two, whoever asks: %s', async (type, most) => {
    const [few, many] = [await costOfPage(2, type), await costOfPage(30, type)];
    expect([few.users, many.users]).toEqual([2, 30]);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThanOrEqual(most);
  });
});
