/** A database that takes too long is given up on: the request fails with an ID, and the server goes on. */
import { expect, it } from 'vitest';
import { behindTheServer } from '../support/direct-database.js';
import { withServer } from '../support/with-server.js';

/** The server gives a statement 20 seconds; locks alone would make it wait for a day. */
const PATIENCE = 40_000;

it('a statement that waits for others ends after a while, with an error that says nothing of the database', async () => {
  await withServer('mariadb', async ({ server, admin }) => {
    const started = Date.now();
    const answer = await behindTheServer(server.database, async (direct) => {
      await direct.run('LOCK TABLES users WRITE');
      return admin.graphql('{ me { id } }');
    });
    expect(Date.now() - started).toBeLessThan(PATIENCE);
    expect(answer.errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
    expect(answer.errors?.[0]?.message).toMatch(/report this ID: [0-9a-f-]{36}$/);
    expect((await admin.graphql('{ me { id } }')).errors).toBeUndefined();
  });
});
