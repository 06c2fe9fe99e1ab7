import { execute, type GraphQLSchema, parse } from 'graphql';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { type Database, openDatabase } from '../database/database.js';
import { insertRows } from '../database/bulk.js';
import { countStatements } from '../database/statement-count.js';
import { Loaders } from '../graphql/loaders.js';
import { makeSchema } from '../graphql/schema.js';
import { furnishNewInstance } from '../settings/new-instance.js';
import type { CurrentUser } from '../sign-in/current-user.js';
import { newFolder } from '../testing/instance.js';
import { insertUser, userToSignIn } from '../user/users.repository.js';
import { BLOCK_ROWS, toBlocks } from '../sealed/json-blocks.js';
import { createSealedBlocks } from '../sealed/sealed-blocks.repository.js';
import { createSealer } from '../sealed/sealing.js';

const USERS = 10;
const RUNS = 8;

const config = readConfig({});
const blocks = createSealedBlocks(createSealer('a secret of this test'));
let folder: string;
let database: Database;
let schema: GraphQLSchema;

beforeAll(async () => {
  folder = await newFolder();
  database = await openDatabase({ dataDir: folder, databaseServer: undefined });
  await furnishNewInstance(config, database);
  const adminRole = (await userToSignIn(database.reads, 'admin'))?.roleId ?? '';
  await database.write(async (manager) => {
    for (const id of userIds) {
      const properties = { username: id, userId: id, firstName: 'First', lastName: 'Last', email: `${id}@example.org`, ...REST };
      await insertUser(manager, { id, properties, roleId: adminRole, passwordHash: null, now: new Date() });
    }
    for (let run = 0; run < RUNS; run += 1) await insertRun(manager, run);
  });
  schema = await makeSchema();
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const REST = { specialNeeds: false, extraTimePercentage: null, synchronisationKey: null, timeZone: 'Europe/Amsterdam' };
const userIds = Array.from({ length: USERS }, (_, number) => `user-${number}`);

/** Each user in a block of its own, with every third row of the file left empty. */
async function insertRun(manager: Parameters<Parameters<Database['write']>[0]>[0], run: number): Promise<void> {
  const id = `run-${run}`;
  const moment = new Date(Date.UTC(2026, 0, 1 + run));
  const columns = ['id', 'status', 'created_by_id', 'upload_id', 'file_name', 'file_sha256', 'settings', 'time_zone', 'fingerprint'];
  const rest = ['summary', 'issue_counts', 'created_at', 'committed_at', 'expires_at'];
  await insertRows(manager, { table: 'import_runs', columns: [...columns, ...rest] }, [
    [id, 'DONE', 'user-0', '', 'people.csv', '', '{}', 'Europe/Amsterdam', '', '{}', '[]', moment, moment, moment],
  ]);
  const numberOf = (place: number) => 2 + place + Math.floor(place / 2);
  const rows = Array.from({ length: USERS * BLOCK_ROWS }, (_, place) => ({
    rowNumber: numberOf(place),
    outcome: 'SYNCHRONISE',
    unchanged: false,
    inTrash: false,
    changes: [{ field: 'EMAIL', before: null, after: `${id} ${place}` }],
  }));
  const marks = toBlocks(rows.map(({ rowNumber }) => [rowNumber, 'SYNCHRONISE', 0, 0, []])).map((content, block) => [
    id,
    block,
    content.toString(),
  ]);
  await insertRows(manager, { table: 'import_run_blocks', columns: ['run_id', 'block', 'marks'] }, marks);
  await blocks.write(manager, { ownerId: id, kind: 'PLANNED_ROWS' }, toBlocks(rows));
  const lines = userIds.map((userId, index) => [id, userId, numberOf(placeOf(index, run))]);
  await insertRows(manager, { table: 'import_run_users', columns: ['run_id', 'user_id', 'sheet_row'] }, lines);
}

/** Another place in every run, the first and the last of a block among them. */
function placeOf(user: number, run: number): number {
  return user * BLOCK_ROWS + (run === 0 ? 0 : BLOCK_ROWS - run);
}

interface Imported {
  readonly username: string;
  readonly imports: readonly { readonly runId: string; readonly changes: readonly { readonly after: string }[] }[];
}

/** The users, and how many statements they took. */
function ask(users: number, imports: number): Promise<{ users: readonly Imported[]; statements: number }> {
  const document = parse(
    `{ users(first: ${users}, search: "user") { nodes { username imports(first: ${imports}) { runId createdBy outcome unchanged changes { after } } } } }`,
  );
  const currentUser: CurrentUser = {
    id: 'somebody',
    role: { id: 'role', name: 'Role', type: 'SYSTEM_ADMIN', permissions: ['MANAGE_USERS'] },
  };
  return countStatements(async (statements) => {
    const contextValue = { config, database, currentUser, loaders: new Loaders(database.reads, currentUser), imports: { blocks } };
    const { data, errors } = await execute({ schema, document, contextValue });
    expect(errors).toBeUndefined();
    return { users: (data as { users: { nodes: Imported[] } }).users.nodes, statements: statements() };
  });
}

describe('the imports of a page of users', () => {
  it('show what each run says of each user, wherever its row lies', async () => {
    const { users } = await ask(USERS, RUNS);
    const newestFirst = Array.from({ length: RUNS }, (_, index) => RUNS - 1 - index);
    expect(users.map(({ username }) => username)).toEqual(userIds);
    for (const [index, { imports }] of users.entries()) {
      expect(imports.map(({ changes }) => changes[0]?.after)).toEqual(newestFirst.map((run) => `run-${run} ${placeOf(index, run)}`));
    }
  });

  it('take no statement more for more users and runs, but one for every sixteen blocks opened', async () => {
    const [few, many] = [await ask(1, 1), await ask(USERS, RUNS)];
    expect(many.statements - few.statements).toBe((USERS * RUNS) / 16 - 1);
  });
});
