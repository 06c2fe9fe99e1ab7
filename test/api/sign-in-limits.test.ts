/** Wrong passwords are counted in the database: whichever server they were sent to, all know. */
import { describe, expect, it } from 'vitest';
import { connectClient } from '../support/client.js';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { ADMIN, runServer } from '../support/run-server.js';
import { signInAs, signInAsAdmin } from '../support/sign-in-as.js';
import { startServer } from '../support/start-server.js';

const SIGN_IN = 'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { id } }';
const LONG_AGO = '2020-01-01 00:00:00.000';

async function codes(url: string, username: string, count: number): Promise<unknown[]> {
  const found = [];
  for (let time = 0; time < count; time += 1) {
    const { errors } = await connectClient(url).graphql(SIGN_IN, { u: username, p: 'wrong' });
    found.push(errors?.[0]?.extensions?.code);
  }
  return found;
}

const wrong = (count: number): string[] => Array.from({ length: count }, () => 'UNAUTHENTICATED');

describe.each(ENGINES)('on the %s database', (engine) => {
  it('five wrong passwords on one server make the others wait too, until the pause is over; nobody is locked out for good', async () => {
    const server = await startServer(engine);
    const second = engine === 'embedded' ? server : await runServer(server.database);
    try {
      const admin = await signInAsAdmin(server.url);
      await signInAs(server.url, admin, { username: 'ada', role: 'Support' });
      await behindTheServer(server.database, (direct) => direct.run('DELETE FROM sign_in_limits'));
      expect([...(await codes(server.url, 'ada', 3)), ...(await codes(second.url, 'ada', 2))]).toEqual(wrong(5));
      expect([...(await codes(server.url, 'ada', 1)), ...(await codes(second.url, 'ADA', 1))]).toEqual([
        'TOO_MANY_REQUESTS',
        'TOO_MANY_REQUESTS',
      ]);
      expect(await connectClient(second.url).signIn(ADMIN.username, ADMIN.password)).toBe(true);
      await behindTheServer(server.database, (direct) => direct.run(`UPDATE sign_in_limits SET blocked_until = '${LONG_AGO}'`));
      expect(await connectClient(second.url).signIn('ada', 'a heron on the quay')).toBe(true);
      expect(await codes(server.url, 'ada', 4)).toEqual(wrong(4));
    } finally {
      if (second !== server) await second.end();
      await server.stop();
    }
  });

  it('many wrong passwords from one address, each for another account, are refused in the end', async () => {
    const server = await startServer(engine);
    try {
      const admin = await signInAsAdmin(server.url);
      await codes(server.url, 'nobody', 1);
      await behindTheServer(server.database, (direct) => direct.run('UPDATE sign_in_limits SET failures = 199 WHERE failures = 1'));
      // The account has its own count, which the statement raised as well.
      expect(await codes(server.url, 'somebody', 2)).toEqual(['UNAUTHENTICATED', 'TOO_MANY_REQUESTS']);
      expect(await codes(server.url, 'somebody else', 1)).toEqual(['TOO_MANY_REQUESTS']);
      expect((await admin.graphql('{ me { id } }')).errors).toBeUndefined();
    } finally {
      await server.stop();
    }
  });
});
