/** The connection to the database is cut at each statement of a commit in turn, before it is sent and after it is answered, COMMIT included. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkIntegrity } from '../support/check-integrity.js';
import type { Client } from '../support/client.js';
import { startDatabaseProxy, type DatabaseProxy } from '../support/database-proxy.js';
import { mariadbDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { commitImport, importRun } from '../support/import-run.js';
import { runServer, type RunningServer } from '../support/run-server.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { beginCommit, forgetHints, undertakeFile, type Undertaken } from './undertaking.js';

const USERS = 3;

/** A commit sends fewer; where it doesn't end by then, the test does. */
const MOST_STATEMENTS = 200;

describe('the connection to the database', () => {
  let proxy: DatabaseProxy;
  let database: FreshDatabase;
  let server: RunningServer;
  let client: Client;
  let files = 0;

  beforeAll(async () => {
    database = await mariadbDatabase(inject('mariadbUrl'));
    proxy = await startDatabaseProxy(inject('mariadbUrl'));
    const viaProxy = (database.settings['DATABASE_URL'] ?? '').replace(inject('mariadbUrl'), proxy.url);
    server = await runServer(database, { settings: { DATABASE_URL: viaProxy } });
    client = await signInAsAdmin(server.url);
    await commitImport(client, (await nextUndertaking()).preview);
  });

  afterAll(async () => {
    await server.end();
    await proxy.stop();
    await database.remove();
  });

  it.each(['before', 'after'] as const)(
    'may break %s any statement of a commit: it is whole or not there, and the run tells which',
    async (moment) => {
      let undertaken = await nextUndertaking();
      const cutCommits: string[] = [];
      for (let n = 1; n < MOST_STATEMENTS; n += 1) {
        const { preview, ...undertaking } = undertaken;
        proxy.cutAt(n, moment);
        await beginCommit(client, preview);
        const statement = proxy.mend();
        await forgetHints(database);
        const { status } = await importRun(client, preview.id);
        const ending = await checkIntegrity(database, undertaking);
        expect({ statement, status, ending }).toEqual({ statement, status, ending: status === 'DONE' ? 'committed' : 'not committed' });
        if (statement === undefined) {
          expect([status, cutCommits.includes(moment === 'before' ? 'FAILED' : 'DONE')]).toEqual(['DONE', true]);
          return;
        }
        expect(status).toMatch(/^(PREVIEW|FAILED|DONE)$/);
        if (statement === 'COMMIT') cutCommits.push(status);
        if (status === 'DONE') undertaken = await nextUndertaking();
      }
      throw new Error('The commit does not come to an end');
    },
    180_000,
  );

  /** Users and hierarchies to make, and users to change. */
  function nextUndertaking(): Promise<Undertaken> {
    files += 1;
    return undertakeFile(client, database, [
      { mark: `cut${String(files)}`, count: USERS, levels: true },
      { mark: `cut${String(files - 1)}`, count: USERS, changed: true },
    ]);
  }
});
