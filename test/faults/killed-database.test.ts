/** The database server, which keeps what it acknowledged, is killed at any moment of a commit, while the server runs on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { mariadbDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { runServer, type RunningServer } from '../support/run-server.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { startMariadb, type DatabaseServer } from '../support/start-mariadb.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { beginCommit, checkAndFinish, checkTraces, forgetHints, later, moments, prepare, undertake } from './undertaking.js';

const KILLS = 4;

describe('the database server', () => {
  const temporary = temporaryFolder('tmp');
  let mariadb: DatabaseServer;
  let database: FreshDatabase;
  let server: RunningServer;
  let client: Client;
  let duration: number;
  let number = 0;

  beforeAll(async () => {
    mariadb = await startMariadb('durable');
    database = await mariadbDatabase(mariadb.url);
    server = await runServer(database, { settings: { TMPDIR: temporary.path } });
    client = await signInAsAdmin(server.url);
    duration = await prepare(client);
  });

  afterAll(async () => {
    await server.end();
    await database.remove();
    await mariadb.stop();
    temporary.remove();
  });

  it.each(moments(KILLS))('killed at %s of the time that a commit takes, leaves all of it or nothing', async (moment) => {
    number += 1;
    const undertaken = await undertake(client, database, number);
    const answered = beginCommit(client, undertaken.preview);
    await later(moment * duration);
    await mariadb.kill();
    const acknowledged = await answered;
    expect((await client.request('/readyz')).status).toBe(503);
    await mariadb.restart();
    await forgetHints(database);
    await checkAndFinish(client, database, { ...undertaken, acknowledged });
    checkTraces({ folders: [mariadb.folder, database.settings['DATA_DIR'] ?? ''], temporary: temporary.path, log: server.log });
  });
});
