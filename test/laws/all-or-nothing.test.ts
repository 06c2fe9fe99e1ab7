/** Law 7: whichever row of a commit cannot be written, on whichever table, the database stays as it was. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connectClient, type Client } from '../support/client.js';
import { dumpDatabase, type DatabaseDump } from '../support/database-dump.js';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { commitImport, type Run } from '../support/import-run.js';
import { manyUsersFile, passwordOf, tryFile } from '../support/many-users.js';
import { readPeople } from '../support/people.js';
import { countWritings, withRowFault, type CountedWriting, type RowFault } from '../support/row-faults.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';
import { portraitToShow } from './portrait.js';

/** More new users than go into one statement, and users whose password, role, name and user ID change. */
const EXISTING = 6;
const NEW = 510;

/** Hints are written beside the commit, and decide nothing; that it failed is noted after it. */
const BESIDE_THE_COMMIT = { tables: ['import_progress'], updates: { import_runs: "NEW.status <> 'DONE'" } };

/** At the least: what else a commit writes is let fail as well. */
const WRITTEN = [
  'DELETE sealed_blocks',
  'DELETE sessions',
  'DELETE uploads',
  'DELETE user_words',
  'INSERT hierarchies',
  'INSERT import_run_users',
  'INSERT memberships',
  'INSERT sealed_blocks',
  'INSERT user_words',
  'INSERT users',
  'UPDATE import_runs',
  'UPDATE users',
];

describe.each(ENGINES)('on the %s database', (engine) => {
  let server: ServerUnderTest;
  let admin: Client;

  beforeAll(async () => {
    server = await startServer(engine);
    admin = await signInAsAdmin(server.url);
  });

  afterAll(() => server.stop());

  /** Users, the first of them signed in, and a preview that changes them and makes others. Marks are of one length, so that a file is kept in as many pieces. */
  async function arrange(mark: string): Promise<Run> {
    const start = `Exams › ${mark}`;
    await commitImport(admin, await tryFile(admin, manyUsersFile({ mark, count: EXISTING, passwords: 1 }), { start, role: 'Author' }));
    expect(await connectClient(server.url).signIn(`user-${mark}-0`, passwordOf(mark, 0))).toBe(true);
    const file = manyUsersFile(
      { mark, count: EXISTING, changed: true, passwords: 1 },
      { mark, from: EXISTING, count: NEW, passwords: 1, levels: true },
    );
    return tryFile(admin, file, { start, corrections: [{ rowNumber: 3, field: 'LAST_NAME', value: 'Lovelace King' }] });
  }

  async function writingsOfACommit(): Promise<CountedWriting[]> {
    const preview = await arrange('mock');
    return countWritings(server.database, BESIDE_THE_COMMIT, async () => {
      expect((await commitImport(admin, preview)).status).toBe('DONE');
    });
  }

  /** The database but for the runs' own lines, which the API shows. */
  function dump(): Promise<DatabaseDump> {
    return behindTheServer(server.database, (direct) => dumpDatabase(direct, { without: ['import_runs'] }));
  }

  it('a commit of which one row cannot be written changes nothing, says so, and succeeds when the fault is gone', async () => {
    const writings = await writingsOfACommit();
    expect(writings.map(({ table, operation }) => `${operation} ${table}`)).toEqual(expect.arrayContaining(WRITTEN));
    const preview = await arrange('real');
    const before = await dump();
    for (const fault of writings.flatMap(firstAndLast)) {
      const failed = await withRowFault(server.database, fault, BESIDE_THE_COMMIT, () => commitImport(admin, preview));
      expect({ fault, run: failed }).toEqual({ fault, run: { ...preview, status: 'FAILED', failure: failed.failure } });
      const logged = `"failureId":"${idIn(failed.failure)}"`;
      await vi.waitFor(() => expect(server.log().includes(logged)).toBe(true), { timeout: 10_000 });
      expect({ fault, dump: await dump() }).toEqual({ fault, dump: before });
    }
    expect(await commitImport(admin, preview)).toEqual({ ...preview, status: 'DONE' });
    expect(await usersOf('real')).toEqual(await usersOf('mock'));
    expect(server.log()).not.toMatch(/Lovelace|Augusta|(mock|real)-\d|@example|quince/);
  }, 180_000);

  /** Without their mark, in order: where nothing went wrong, those of two marks are the same. */
  async function usersOf(mark: string): Promise<string[]> {
    const people = await behindTheServer(server.database, readPeople);
    const texts = [...people.values()].map((person) => JSON.stringify(portraitToShow(person)));
    return texts
      .filter((text) => text.includes(`"user-${mark}-`))
      .map((text) => text.replaceAll(mark, ''))
      .sort();
  }
});

function firstAndLast({ rows, ...writing }: CountedWriting): RowFault[] {
  return [...new Set([1, rows])].map((row) => ({ ...writing, row }));
}

function idIn(failure: string | null): string {
  return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(failure ?? '')?.[0] ?? 'no ID in what is said of the failure';
}
