/** The trash can lets go of somebody for good whom an import is about to synchronise. */
import { describe, expect, it, vi } from 'vitest';
import { createUser, deleteUser } from '../support/administer.js';
import type { Client } from '../support/client.js';
import { behindTheServer, type DirectDatabase } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { commitImport, type Run } from '../support/import-run.js';
import { manyUsersFile, tryFile } from '../support/many-users.js';
import { runServer } from '../support/run-server.js';
import { signInAsAdmin } from '../support/sign-in-as.js';

/** More than the thirty days of the domain's rules ago, as both engines write it. */
const LONG_AGO = '2020-02-29 12:00:00.000';

describe.each(ENGINES)('on the %s database', (engine) => {
  it('a preview that synchronises somebody who is gone for good becomes stale', async () => {
    const database = await freshDatabase(engine);
    try {
      const first = await runServer(database);
      const preview = await previewOfOneInTrash(database, await signInAsAdmin(first.url));
      await first.end();
      // A server keeps house when it starts.
      const second = await runServer(database);
      const client = await signInAsAdmin(second.url);
      await vi.waitFor(async () => expect(await countUsers(database)).toBe(0), { timeout: 10_000 });
      const stale = await commitImport(client, preview);
      expect([stale.status, stale.summary.create, stale.summary.synchronise]).toEqual(['STALE', 1, 0]);
      expect(await commitImport(client, stale)).toEqual({ ...stale, status: 'DONE' });
      expect(await countUsers(database)).toBe(1);
      await second.end();
    } finally {
      await database.remove();
    }
  });
});

describe('with two servers on the mariadb database', () => {
  it('a commit that meets the purge of its user is done before it, or stale after it', async () => {
    const database = await freshDatabase('mariadb');
    try {
      const first = await runServer(database);
      const client = await signInAsAdmin(first.url);
      const preview = await previewOfOneInTrash(database, client);
      const meeting = await behindTheServer(database, async (direct) => {
        await direct.run('START TRANSACTION');
        await direct.rows(LOCK);
        const second = await runServer(database);
        await vi.waitFor(async () => expect(await countWaiting(direct)).toBe(1), { timeout: 10_000 });
        const committed = commitImport(client, preview);
        await vi.waitFor(async () => expect(await countWaiting(direct)).toBe(2), { timeout: 10_000 });
        await direct.run('COMMIT');
        return { second, run: await committed };
      });
      expect(meeting.run.status).toMatch(/^(DONE|STALE)$/);
      await vi.waitFor(async () => expect(await countUsers(database)).toBe(0), { timeout: 10_000 });
      for (const server of [first, meeting.second]) expect(await server.end()).toBe(0);
    } finally {
      await database.remove();
    }
  });
});

/** What every change takes first. */
const LOCK = 'SELECT id FROM settings WHERE id = 1 FOR UPDATE';

/** How many connections to the same database wait for the lock, which this one holds. */
async function countWaiting(direct: DirectDatabase): Promise<number> {
  const statement = "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND info LIKE '%settings%FOR UPDATE'";
  return (await direct.rows(statement)).length;
}

async function previewOfOneInTrash(database: FreshDatabase, client: Client): Promise<Run> {
  await deleteUser(client, await createUser(client, { username: 'user-gone-0', userId: 'gone-id-0' }));
  await behindTheServer(database, (direct) => direct.run(`UPDATE users SET deleted_at = '${LONG_AGO}' WHERE username = 'user-gone-0'`));
  const preview = await tryFile(client, manyUsersFile({ mark: 'gone', count: 1 }), { start: 'Exams' });
  expect(preview.summary).toMatchObject({ synchronise: 1, inTrash: 1 });
  return preview;
}

async function countUsers(database: FreshDatabase): Promise<number> {
  return (await behindTheServer(database, (direct) => direct.rows("SELECT id FROM users WHERE username = 'user-gone-0'"))).length;
}
