/** A commit happens once, however often and wherever it is asked for; of two that want the same, one gives way; none is half done. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '../support/client.js';
import { dumpDatabase, type DatabaseDump } from '../support/database-dump.js';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { commitImport, importRun, type Run } from '../support/import-run.js';
import { manyUsersFile, tryFile } from '../support/many-users.js';
import { runServer, type RunningServer } from '../support/run-server.js';
import { signInAs, signInAgain, signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

const USERS = 80;
const ROUNDS = 3;
const AT_ONCE = 20;

const COMMIT = 'mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { status } }';
const CANCEL = 'mutation ($id: ID!) { cancelImport(id: $id) { status } }';

describe.each(ENGINES)('on the %s database', (engine) => {
  let server: ServerUnderTest;
  /** Another process on the same database, where the engine allows one. */
  let second: RunningServer;
  /** One importer with a session on either server, and another one on the second. */
  let one: Client;
  let oneElsewhere: Client;
  let other: Client;

  beforeAll(async () => {
    server = await startServer(engine);
    second = engine === 'embedded' ? server : await runServer(server.database);
    const admin = await signInAsAdmin(server.url);
    one = await signInAs(server.url, admin, { username: 'one', role: 'Administrator' });
    oneElsewhere = await signInAgain(second.url, 'one');
    other = await signInAs(second.url, admin, { username: 'other', role: 'Administrator' });
  });

  afterAll(async () => {
    if (second !== server) await second.end();
    await server.stop();
  });

  function dump(): Promise<DatabaseDump> {
    return behindTheServer(server.database, (direct) => dumpDatabase(direct));
  }

  it('committing twice is committing once', async () => {
    const preview = await tryFile(one, manyUsersFile({ mark: 'twice', count: USERS, levels: true }), { start: 'Exams › twice' });
    const first = await commitImport(one, preview);
    const after = await dump();
    expect(first).toEqual({ ...preview, status: 'DONE' });
    expect(await commitImport(oneElsewhere, preview)).toEqual(first);
    expect(await dump()).toEqual(after);
  });

  it('a commit asked for twenty times at once, here and there, happens once', async () => {
    const preview = await tryFile(one, manyUsersFile({ mark: 'twenty', count: USERS, levels: true }), { start: 'Exams › twenty' });
    const clients = Array.from({ length: AT_ONCE }, (_, index) => (index % 2 === 0 ? one : oneElsewhere));
    const runs = await Promise.all(clients.map((client) => commitImport(client, preview)));
    expect(runs).toEqual(runs.map(() => ({ ...preview, status: 'DONE' })));
    expect(await countUsers('twenty')).toBe(USERS);
  });

  it('of two imports that make the same users, one is committed and the other becomes stale', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = `Exams › same ${String(round)}`;
      const file = manyUsersFile({ mark: `same${String(round)}`, count: USERS });
      const previews = [await tryFile(one, file, { start }), await tryFile(other, backwards(file), { start })] as const;
      expect(await statusesOf(previews)).toEqual(['DONE', 'STALE']);
      expect(await countUsers(`same${String(round)}`)).toBe(USERS);
    }
  });

  it('of two imports that trade the same user IDs in opposite order, one is committed and the other becomes stale', async () => {
    const [mark, start] = ['trade', 'Exams › trade'];
    await commitImport(one, await tryFile(one, manyUsersFile({ mark, count: USERS }), { start }));
    for (let round = 0; round < ROUNDS; round += 1) {
      const changed = round % 2 === 0;
      const file = manyUsersFile({ mark, count: USERS, changed });
      const previews = [await tryFile(one, file, { start }), await tryFile(other, backwards(file), { start })] as const;
      expect(await statusesOf(previews)).toEqual(['DONE', 'STALE']);
      expect(await countUsers(mark, changed ? 'Augusta' : 'Ada')).toBe(USERS);
    }
  });

  it('two imports that have nothing in common are both committed', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const files = ['left', 'right'].map((side) => manyUsersFile({ mark: `${side}${String(round)}`, count: USERS }));
      const [left = new Uint8Array(), right = new Uint8Array()] = files;
      const previews = [
        await tryFile(one, left, { start: 'Exams › left' }),
        await tryFile(other, right, { start: 'Exams › right' }),
      ] as const;
      expect(await statusesOf(previews)).toEqual(['DONE', 'DONE']);
    }
  });

  it('whoever cancels while a commit is at work comes too late, or in time: never in between', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const mark = `cancel${String(round)}`;
      const preview = await tryFile(one, manyUsersFile({ mark, count: USERS }), { start: 'Exams › cancel' });
      const commit = one.graphql(COMMIT, preview);
      if (round > 0) await isAtWork(oneElsewhere, preview);
      const cancelled = await oneElsewhere.graphql(CANCEL, preview);
      await commit;
      const { status } = await importRun(one, preview.id);
      expect([status, await countUsers(mark)]).toEqual(cancelled.errors === undefined ? ['CANCELLED', 0] : ['DONE', USERS]);
      const { code, status: reached } = cancelled.errors?.[0]?.extensions ?? {};
      expect([code, reached]).toEqual(cancelled.errors === undefined ? [undefined, undefined] : ['CONFLICT', 'DONE']);
    }
  });

  /** Commits both at once, each by its own importer; in alphabetical order how they ended. */
  async function statusesOf([first, last]: readonly [Run, Run]): Promise<string[]> {
    const runs = await Promise.all([commitImport(one, first), commitImport(other, last)]);
    return runs.map(({ status }) => status).sort();
  }

  async function countUsers(mark: string, firstName = ''): Promise<number> {
    const statement = 'SELECT id FROM users WHERE username LIKE ? AND first_name LIKE ?';
    return (await behindTheServer(server.database, (direct) => direct.rows(statement, [`user-${mark}-%`, `${firstName}%`]))).length;
  }
});

/** The same file, its rows in the opposite order. */
function backwards(file: Uint8Array): Uint8Array {
  const [header = '', ...rows] = Buffer.from(file).toString().trimEnd().split('\r\n');
  return Buffer.from(`${[header, ...rows.reverse()].join('\r\n')}\r\n`);
}

/** Resolves when the commit of a run has begun, or is over. */
async function isAtWork(client: Client, { id }: Run): Promise<void> {
  await vi.waitFor(async () => expect((await importRun(client, id)).status).not.toBe('PREVIEW'), { interval: 1, timeout: 10_000 });
}
