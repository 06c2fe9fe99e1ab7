/** The embedded database's file cannot grow any more while a commit is written. */
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { databaseFile } from '../support/direct-database.js';
import { freshDatabase } from '../support/fresh-database.js';
import { commitImport } from '../support/import-run.js';
import { runServer, type Launcher } from '../support/run-server.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { checkAndFinish, prepare, undertake } from './undertaking.js';

/** Bytes that a request or two may write. Source: POSIX, ulimit counts blocks of 512 bytes. */
const ROOM = 65_536;
const BLOCK = 512;

/** Node.js with a limit on the size of its files; a write beyond it fails, as it does on a full disk, and is no signal. */
function withFilesUpTo(bytes: number): Launcher {
  return ['sh', '-c', `trap '' XFSZ; ulimit -f ${String(Math.ceil(bytes / BLOCK))}; exec "$0" "$@"`, process.execPath];
}

describe('on a full disk', () => {
  it('a commit fails whole, and succeeds when there is room again', async () => {
    const database = await freshDatabase('embedded');
    try {
      let server = await runServer(database);
      let client = await signInAsAdmin(server.url);
      await prepare(client);
      const undertaken = await undertake(client, database, 1);
      await server.end();

      server = await runServer(database, { launcher: withFilesUpTo(statSync(databaseFile(database)).size + ROOM) });
      client = await signInAsAdmin(server.url);
      const failed = await commitImport(client, undertaken.preview);
      expect(failed).toEqual({ ...undertaken.preview, status: 'FAILED', failure: failed.failure });
      await server.end();

      server = await runServer(database);
      client = await signInAsAdmin(server.url);
      expect(await checkAndFinish(client, database, { ...undertaken, acknowledged: failed.status })).toBe('not committed');
      await server.end();
    } finally {
      await database.remove();
    }
  });
});
