/** Moments mean the same whatever time zone the machine is in, and whatever it was in before. */
import { describe, expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { freshDatabase } from '../support/fresh-database.js';
import { commitImport, importRun } from '../support/import-run.js';
import { manyUsersFile, tryFile } from '../support/many-users.js';
import { runServer } from '../support/run-server.js';
import { signInAsAdmin } from '../support/sign-in-as.js';

/** Fourteen hours before UTC's, and three and a half behind. */
const ZONES = ['Pacific/Kiritimati', 'America/St_Johns'] as const;

/** Milliseconds that a test may take, slow machines included. */
const A_WHILE = 120_000;

describe.each(ENGINES)('on the %s database', (engine) => {
  it('a preview is as old as it is when the server starts again in another time zone', async () => {
    const database = await freshDatabase(engine);
    try {
      const first = await runServer(database, { settings: { TZ: ZONES[0] } });
      const preview = await tryFile(await signInAsAdmin(first.url), manyUsersFile({ mark: 'zone', count: 2 }), { start: 'Exams' });
      await first.end();
      const second = await runServer(database, { settings: { TZ: ZONES[1] } });
      const client = await signInAsAdmin(second.url);
      expect((await importRun(client, preview.id)).status).toBe('PREVIEW');
      expect((await commitImport(client, preview)).status).toBe('DONE');
      for (const moment of await momentsOf(client, preview.id)) expect(Math.abs(Date.parse(moment) - Date.now())).toBeLessThan(A_WHILE);
      await second.end();
    } finally {
      await database.remove();
    }
  });
});

async function momentsOf(client: Client, id: string): Promise<string[]> {
  const query = 'query ($id: ID!) { importRun(id: $id) { createdAt committedAt rows { nodes { user { createdAt updatedAt } } } } }';
  interface Moments {
    readonly importRun: {
      readonly createdAt: string;
      readonly committedAt: string;
      readonly rows: { readonly nodes: readonly { readonly user: { readonly createdAt: string; readonly updatedAt: string } }[] };
    };
  }
  const { createdAt, committedAt, rows } = (await client.ask<Moments>(query, { id })).importRun;
  return [createdAt, committedAt, ...rows.nodes.flatMap(({ user }) => [user.createdAt, user.updatedAt])];
}
