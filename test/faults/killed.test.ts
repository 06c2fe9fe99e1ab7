/** The server is killed at any moment of a commit: afterwards the import is there whole or not at all. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { runServer, type RunningServer } from '../support/run-server.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { beginCommit, checkAndFinish, checkTraces, forgetHints, later, moments, prepare, undertake } from './undertaking.js';

const KILLS = 6;

describe.each(ENGINES)('on the %s database', (engine) => {
  const temporary = temporaryFolder('tmp');
  const logs: (() => string)[] = [];
  let database: FreshDatabase;
  let server: RunningServer;
  let client: Client;
  let duration: number;
  let number = 0;

  async function start(): Promise<void> {
    server = await runServer(database, { settings: { TMPDIR: temporary.path } });
    logs.push(server.log);
    client = await signInAsAdmin(server.url);
  }

  beforeAll(async () => {
    database = await freshDatabase(engine);
    await start();
    duration = await prepare(client);
  });

  afterAll(async () => {
    await server.end();
    await database.remove();
    temporary.remove();
  });

  it.each(moments(KILLS))('killed at %s of the time that a commit takes, the server leaves all of it or nothing', async (moment) => {
    number += 1;
    const undertaken = await undertake(client, database, number);
    const answered = beginCommit(client, undertaken.preview);
    await later(moment * duration);
    await server.kill();
    const acknowledged = await answered;
    await start();
    // The first time as it is for people, who wait.
    if (number > 1) await forgetHints(database);
    await checkAndFinish(client, database, { ...undertaken, acknowledged });
    const folders = [database.settings['DATA_DIR'] ?? ''];
    checkTraces({ folders, temporary: temporary.path, log: () => logs.map((log) => log()).join('') });
  });
});
