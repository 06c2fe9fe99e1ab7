/** A server that is told to stop takes no new requests, lets a running commit end, and exits. */
import { describe, expect, it, vi } from 'vitest';
import { checkIntegrity } from '../support/check-integrity.js';
import { ENGINES } from '../support/engines.js';
import { freshDatabase } from '../support/fresh-database.js';
import { commitImport, importRun } from '../support/import-run.js';
import { runServer } from '../support/run-server.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { prepare, undertake } from './undertaking.js';

describe.each(ENGINES)('on the %s database', (engine) => {
  it('a stop during a commit waits for it, and whoever asked for it gets the answer', async () => {
    const database = await freshDatabase(engine);
    try {
      const server = await runServer(database);
      const client = await signInAsAdmin(server.url);
      await prepare(client);
      const { preview, ...undertaking } = await undertake(client, database, 1);
      const committed = commitImport(client, preview);
      await vi.waitFor(async () => expect((await importRun(client, preview.id)).status).toBe('RUNNING'), { interval: 1, timeout: 10_000 });
      const exitCode = server.end();
      expect(await committed).toEqual({ ...preview, status: 'DONE' });
      expect(await exitCode).toBe(0);
      await expect(client.request('/healthz')).rejects.toThrow();
      expect(await checkIntegrity(database, undertaking)).toBe('committed');
    } finally {
      await database.remove();
    }
  });
});
