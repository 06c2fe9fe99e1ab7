/** Hundreds of passwords reset at once: nobody waits for all of their hashes but who asked, and it is done once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { countStatements } from '../support/count-statements.js';
import { ENGINES } from '../support/engines.js';
import { commitImport } from '../support/import-run.js';
import { manyUsersFile, tryFile } from '../support/many-users.js';
import { readSheet } from '../support/read-sheet.js';
import { runServer, type RunningServer } from '../support/run-server.js';
import { signInAgain, signInAs, signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

const RESET = 'mutation ($ids: [ID!]!, $key: ID) { resetPasswords(ids: $ids, key: $key) { url users } }';

interface Answer {
  readonly resetPasswords: { readonly url: string; readonly users: number };
}

const MANY = 300;
const FEW = 3;

describe.each(ENGINES)('on the %s database', (engine) => {
  let server: ServerUnderTest;
  /** Another process on the same database, where the engine allows one. */
  let second: RunningServer;
  let admin: Client;
  let ids: readonly string[];

  beforeAll(async () => {
    server = await startServer(engine);
    second = engine === 'embedded' ? server : await runServer(server.database);
    admin = await signInAsAdmin(server.url);
    await signInAs(server.url, admin, { username: 'someone-else', role: 'Candidate' });
    await commitImport(admin, await tryFile(admin, manyUsersFile({ mark: 'many', count: MANY }), { start: 'Exams' }));
    const { users } = await admin.ask<{ users: { nodes: { id: string }[] } }>(
      '{ users(search: "user-many", first: 500) { nodes { id } } }',
    );
    ids = users.nodes.map(({ id }) => id);
  });

  afterAll(async () => {
    if (second !== server) await second.end();
    await server.stop();
  });

  it('others are let in meanwhile, each after a hash or two, and statements go by batches of hundreds', async () => {
    let isDone = false;
    const resetting = countStatements<Answer>(server, admin, { name: 'Many', mutation: RESET, variables: { ids } });
    const many = resetting.finally(() => (isDone = true));
    for (const session of [1, 2, 3]) {
      await signInAgain(server.url, 'someone-else');
      expect([session, isDone]).toEqual([session, false]);
    }
    expect((await many).answer.resetPasswords.users).toBe(MANY);
    const few = await countStatements<Answer>(server, admin, { name: 'Few', mutation: RESET, variables: { ids: ids.slice(0, FEW) } });
    expect((await many).statements - few.statements).toBeLessThan(10);
  });

  it('asked with one key here and on another server at once, it is done once: the passwords of the workbook are those that count', async () => {
    const elsewhere = await signInAsAdmin(second.url);
    const some = ids.slice(0, 40);
    const answers = await Promise.all([admin, elsewhere, admin].map((client) => client.ask<Answer>(RESET, { ids: some, key: 'one' })));
    expect(new Set(answers.map(({ resetPasswords }) => resetPasswords.url)).size).toBe(1);
    const response = await elsewhere.request(answers[0]?.resetPasswords.url ?? '');
    const [, first, ...rest] = await readSheet(response);
    expect(rest).toHaveLength(some.length - 1);
    const { audit } = await admin.ask<{ audit: { nodes: object[] } }>(
      'query ($id: ID!) { audit(action: PASSWORDS_RESET, subjectId: $id) { nodes { id } } }',
      { id: some.at(-1) },
    );
    // The one of all, and this one.
    expect(audit.nodes).toHaveLength(2);
    const [username = '', password = ''] = [first?.[2], first?.at(-1)];
    expect(await elsewhere.signIn(username, password)).toBe(true);
  });
});
