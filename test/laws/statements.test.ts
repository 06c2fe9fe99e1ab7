/** Nothing is read or written row by row: ten times as many users take some statements more, by batches of hundreds. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { countStatements } from '../support/count-statements.js';
import { ENGINES } from '../support/engines.js';
import { uploadFile } from '../support/import-run.js';
import { manyUsersFile, type ManyUsers } from '../support/many-users.js';
import { hierarchyId, roleId } from '../support/places.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

const FEW = 200;
const MANY = 2000;

/** A dozen kinds of statement in batches of 250 rows would be fewer; one statement for every tenth row would be more. */
const MOST_MORE = 100;

const TRY = 'mutation ($input: TryImportInput!) { run: tryImport(input: $input) { id fingerprint status } }';
const COMMIT =
  'mutation ($id: ID!, $fingerprint: String!) { run: commitImport(id: $id, fingerprint: $fingerprint) { id fingerprint status } }';

interface Answer {
  readonly run: { readonly id: string; readonly fingerprint: string; readonly status: string };
}

/** In this order: those whom the first makes, the second changes. */
const IMPORTS: readonly (readonly [kind: string, groups: (count: number) => ManyUsers[]])[] = [
  ['that makes users', (count) => [{ mark: String(count), count }]],
  ['that changes users', (count) => [{ mark: String(count), count, changed: true }]],
  ['that changes nothing', (count) => [{ mark: String(count), count, changed: true }]],
  [
    'that makes and changes users and hierarchies',
    (count) => [
      { mark: String(count), count: count / 2, levels: true },
      { mark: `new-${String(count)}`, count: count / 2, levels: true },
    ],
  ],
];

describe.each(ENGINES)('on the %s database', (engine) => {
  let server: ServerUnderTest;
  let client: Client;
  let requests = 0;

  beforeAll(async () => {
    server = await startServer(engine);
    client = await signInAsAdmin(server.url);
  });

  afterAll(() => server.stop());

  it.each(IMPORTS)(
    `an import of ${String(MANY)} users takes few statements more than one of ${String(FEW)}: one %s`,
    async (_kind, groups) => {
      const few = await statementsOf(groups(FEW), `Exams › ${String(FEW)}`);
      const many = await statementsOf(groups(MANY), `Exams › ${String(MANY)}`);
      expect(many.tried - few.tried).toBeLessThan(MOST_MORE);
      expect(many.committed - few.committed).toBeLessThan(MOST_MORE);
    },
  );

  async function statementsOf(groups: readonly ManyUsers[], start: string): Promise<{ tried: number; committed: number }> {
    const uploadId = await uploadFile(client, manyUsersFile(...groups), 'users.csv');
    const input = { uploadId, roleId: await roleId(client, 'Candidate'), startHierarchyId: await hierarchyId(client, start) };
    requests += 1;
    const tried = await countStatements<Answer>(server, client, { name: `Try${String(requests)}`, mutation: TRY, variables: { input } });
    const { run } = tried.answer;
    const committed = await countStatements<Answer>(server, client, {
      name: `Commit${String(requests)}`,
      mutation: COMMIT,
      variables: run,
    });
    expect(committed.answer.run.status).toBe('DONE');
    return { tried: tried.statements, committed: committed.statements };
  }
});
