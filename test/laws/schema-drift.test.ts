/** Law 9 on the real databases: the planner knows every unique index, every column is as long as the domain's limit, and keys compare byte by byte. */
import { KEY_LIMIT, userField, type UserField } from '@intake/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaDrift } from '../support/built-server.js';
import type { Client } from '../support/client.js';
import { indexCollations, textColumns, uniqueIndices } from '../support/database-schema.js';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { commitImport, tryImport, type Run } from '../support/import-run.js';
import { hierarchyId, roleId } from '../support/places.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Columns that hold a cell's text, and those by which identifiers compare. */
const COLUMNS: Readonly<Record<string, UserField>> = {
  'users.first_name': 'FIRST_NAME',
  'users.last_name': 'LAST_NAME',
  'users.username': 'USERNAME',
  'users.user_id': 'USER_ID',
  'users.email': 'EMAIL',
  'users.synchronisation_key': 'SYNCHRONISATION_KEY',
  'hierarchies.name': 'SUB_LEVEL_1',
};
const KEY_COLUMNS = ['users.username_key', 'users.user_id_key', 'users.synchronisation_key_key', 'hierarchies.name_key'];

/** By unique index: rows of which the last would break it, and what becomes of that row. An import writes no role. */
const INDICES: Readonly<Record<string, readonly [rows: Rows, fate: string] | undefined>> = {
  ux_users_username_key: [[{ username: 'Twin' }, { username: 'twin', userId: 'other' }], 'ERROR USERNAME DUPLICATE_IN_FILE'],
  ux_users_user_id_key: [[{ username: 'someone', userId: 'ROOT-admin' }], 'ERROR USER_ID IN_USE'],
  ux_users_synchronisation_key_key: [[{ username: 'anyone', synchronisationKey: 'Taken' }], 'ERROR SYNCHRONISATION_KEY IN_USE'],
  ux_hierarchies_name: [
    [
      { username: 'a', subLevels: ['Straße'] },
      { username: 'b', subLevels: ['STRASSE'] },
    ],
    'CREATE',
  ],
  ux_roles_name_key: undefined,
};

/** Of MariaDB, of MySQL, and of the embedded engine, which names none. */
const BY_BYTES: readonly (string | undefined)[] = ['utf8mb4_nopad_bin', 'utf8mb4_0900_bin', undefined];

/** Usernames that other ways of comparing take for one. */
const DIFFERENT = ['anna', 'ánna', 'anna\u0327', '😀', '😁', 'ı', 'i', 'ﾊﾟ', 'は', 'a-b', 'a‐b', 'ab\u00ad', 'ab'];

describe.each(ENGINES)('the %s database', (engine) => {
  let server: ServerUnderTest;
  let client: Client;

  beforeAll(async () => {
    server = await startServer(engine);
    client = await signInAsAdmin(server.url);
    await commitImport(client, await tryRows([{ username: 'holder', synchronisationKey: 'taken' }]));
  });

  afterAll(() => server.stop());

  async function tryRows(rows: Rows): Promise<Run> {
    const required = { firstName: 'First', lastName: 'Last', email: 'one@example.org' };
    const places = { roleId: await roleId(client, 'Candidate'), startHierarchyId: await hierarchyId(client, 'Exams') };
    return tryImport(client, { rows: rows.map((row) => ({ ...required, userId: row['username'], ...row })), ...places });
  }

  it('is what the entities describe', async () => {
    expect(await schemaDrift(server.database.settings)).toEqual([]);
  });

  it('holds as many characters of each field as the domain allows, and every key', async () => {
    const lengths = new Map((await behindTheServer(server.database, textColumns)).map(({ name, length }) => [name, length]));
    for (const [column, field] of Object.entries(COLUMNS)) expect([column, lengths.get(column)]).toEqual([column, userField(field).limit]);
    for (const column of KEY_COLUMNS) expect([column, lengths.get(column)]).toEqual([column, KEY_LIMIT]);
  });

  it('takes the longest text of each field, and the planner refuses a longer one', async () => {
    const long = { firstName: '𝒜'.repeat(100), lastName: '語'.repeat(100), username: '😀'.repeat(100), userId: 'Ǆ'.repeat(100) };
    const longest = {
      ...long,
      synchronisationKey: '🂡'.repeat(100),
      subLevels: ['🌳'.repeat(100)],
      email: `${'a'.repeat(200)}@${'b'.repeat(50)}.nl`,
    };
    const done = await commitImport(client, await tryRows([longest]));
    expect([done.status, done.summary.create]).toEqual(['DONE', 1]);
    const columns = 'first_name, last_name, username, user_id, synchronisation_key, email';
    const stored = await behindTheServer(server.database, (direct) =>
      direct.rows(`SELECT ${columns} FROM users WHERE user_id = ?`, [longest.userId]),
    );
    const { subLevels: _levels, ...values } = longest;
    expect(stored.map((row) => Object.values(row).sort())).toEqual([Object.values(values).sort()]);
    const longer = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, `a${text}`]));
    const [row] = (await tryRows([{ ...longer, subLevels: [`a${longest.subLevels.join('')}`] }])).rows.nodes;
    expect(row?.issues.map(({ code }) => code)).toEqual(Array.from({ length: 7 }, () => 'TOO_LONG'));
  });

  it('takes the longest keys, and the planner refuses a text with a longer one', async () => {
    // One character with a key of eighteen.
    const username = '\uFDFA'.repeat(Math.floor(KEY_LIMIT / 18));
    const run = await tryRows([{ username }, { username: `${username}\uFDFA` }]);
    expect(run.rows.nodes.map(({ outcome, issues: [issue] }) => issue?.code ?? outcome)).toEqual(['CREATE', 'TOO_LONG']);
    expect((await commitImport(client, run)).status).toBe('DONE');
  });

  it('has no unique index that the planner does not know', async () => {
    expect(await behindTheServer(server.database, uniqueIndices)).toEqual(Object.keys(INDICES).sort());
    for (const [rows, fate] of Object.values(INDICES).flatMap((entry) => (entry === undefined ? [] : [entry]))) {
      const run = await tryRows(rows);
      const last = run.rows.nodes.at(-1);
      expect([last?.outcome, ...(last?.issues ?? []).flatMap(({ field, code }) => [field, code])].join(' ')).toBe(fate);
      expect((await commitImport(client, run)).status).toBe('DONE');
    }
  });

  it('tells identifiers apart by their keys alone', async () => {
    const run = await tryRows(DIFFERENT.map((username) => ({ username: `key-${username}` })));
    expect(run.summary.create).toBe(DIFFERENT.length);
    expect((await commitImport(client, run)).status).toBe('DONE');
    const count = 'SELECT COUNT(*) AS found FROM users WHERE username_key = ?';
    for (const [key, found] of [
      ['key-anna', 1],
      ['key-anna ', 0],
      ['key-Anna', 0],
      ['key-ànna', 0],
      ['key-😂', 0],
    ] as const) {
      const [row] = await behindTheServer(server.database, (direct) => direct.rows<{ found: number }>(count, [key]));
      expect([key, row?.found]).toEqual([key, found]);
    }
  });

  it('compares every text and every index byte by byte', async () => {
    const columns = await behindTheServer(server.database, textColumns);
    // The list of migrations is TypeORM's own.
    const others = columns.filter(({ name, collation }) => !name.startsWith('migrations.') && !BY_BYTES.includes(collation));
    expect(others).toEqual([]);
    if (engine === 'embedded') expect(await behindTheServer(server.database, indexCollations)).toEqual(['BINARY']);
  });
});
