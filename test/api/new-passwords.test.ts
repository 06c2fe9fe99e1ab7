/** Passwords that somebody changes or resets, for one user or many, on every database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectClient, type Client } from '../support/client.js';
import { behindTheServer } from '../support/direct-database.js';
import { dumpDatabase } from '../support/database-dump.js';
import { ENGINES } from '../support/engines.js';
import { commitImport } from '../support/import-run.js';
import { manyUsersFile, tryFile } from '../support/many-users.js';
import { signInAs, signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';
import { readSheet } from '../support/read-sheet.js';

const RESET = 'mutation ($ids: [ID!]!) { resetPasswords(ids: $ids) { url users } }';

describe.each(ENGINES)('on the %s database', (engine) => {
  let server: ServerUnderTest;
  let admin: Client;

  beforeAll(async () => {
    server = await startServer(engine);
    admin = await signInAsAdmin(server.url);
  });

  afterAll(() => server.stop());

  it('somebody who changes their own password stays signed in there, and is out everywhere else', async () => {
    const here = await signInAs(server.url, admin, { username: 'ada', role: 'Support' });
    const elsewhere = connectClient(server.url);
    expect(await elsewhere.signIn('ada', 'a heron on the quay')).toBe(true);
    const change = 'mutation ($c: String!, $n: String!) { changePassword(current: $c, new: $n) { id } }';
    await here.ask(change, { c: 'a heron on the quay', n: 'two herons on the quay' });
    expect((await here.graphql('{ me { id } }')).errors).toBeUndefined();
    expect((await elsewhere.graphql('{ me { id } }')).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect(await connectClient(server.url).signIn('ada', 'two herons on the quay')).toBe(true);
  });

  it('hundreds get new passwords at once, which let them in, stand nowhere in clear, and can be fetched once; the server answers meanwhile', async () => {
    await commitImport(admin, await tryFile(admin, manyUsersFile({ mark: 'many', count: 300 }), { start: 'Exams' }));
    const { users } = await admin.ask<{ users: { nodes: { id: string }[] } }>(
      '{ users(search: "user-many", first: 500) { nodes { id } } }',
    );
    const ids = users.nodes.map(({ id }) => id);
    expect(ids).toHaveLength(300);
    let longest = 0;
    let isDone = false;
    const watch = async (): Promise<void> => {
      while (!isDone) {
        const start = performance.now();
        await admin.request('/healthz');
        longest = Math.max(longest, performance.now() - start);
      }
    };
    const watching = watch();
    const { resetPasswords: handout } = await admin.ask<{ resetPasswords: { url: string; users: number } }>(RESET, { ids });
    isDone = true;
    await watching;
    expect(handout.users).toBe(300);
    expect(longest).toBeLessThan(2000);
    const stored = JSON.stringify(await behindTheServer(server.database, (direct) => dumpDatabase(direct)));
    const [header, ...rows] = await readSheet(await admin.request(handout.url));
    expect(header?.at(-1)).toBe('Password');
    const passwords = rows.map((row) => row.at(-1) ?? '');
    expect(new Set(passwords).size).toBe(300);
    expect(passwords.filter((password) => stored.includes(password) || password.length < 12)).toEqual([]);
    expect(await connectClient(server.url).signIn(rows[299]?.[2] ?? '', passwords[299] ?? '')).toBe(true);
    expect((await admin.request(handout.url)).status).toBe(404);
    const left = await behindTheServer(server.database, (direct) =>
      direct.rows("SELECT block FROM sealed_blocks WHERE kind = 'PASSWORDS'"),
    );
    expect(left).toEqual([]);
  });

  it('passwords that nobody fetches within ten minutes are gone', async () => {
    await signInAs(server.url, admin, { username: 'joan', role: 'Candidate' });
    const { users } = await admin.ask<{ users: { nodes: { id: string }[] } }>('{ users(search: "joan") { nodes { id } } }');
    const { resetPasswords: handout } = await admin.ask<{ resetPasswords: { url: string } }>(RESET, {
      ids: users.nodes.map(({ id }) => id),
    });
    await behindTheServer(server.database, (direct) => direct.run("UPDATE password_handouts SET expires_at = '2020-01-01 00:00:00.000'"));
    expect((await admin.request(handout.url)).status).toBe(404);
  });
});
