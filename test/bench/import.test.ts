/** How long an import of as many users as the default allows takes, step by step. */
import { describe, it } from 'vitest';
import { buildWorkbook } from '../support/build-workbook.js';
import { connectClient, type Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { commitImport, tryImport, uploadFile, type Run } from '../support/import-run.js';
import { hierarchyId, roleId } from '../support/places.js';
import { ADMIN, startServer } from '../support/start-server.js';

const USERS = 2000;

const HEADER = ['First name', 'Last name', 'Username', 'User ID', 'Email'];

function workbook(): Uint8Array {
  const rows = Array.from({ length: USERS }, (_, index) => {
    const number = String(index + 1);
    return [`First ${number}`, `Last ${number}`, `user${number}`, `id${number}`, `user${number}@example.org`];
  });
  return buildWorkbook([HEADER, ...rows]);
}

describe.each(ENGINES)('on the %s database', (engine) => {
  it(`imports ${String(USERS)} users, and the same again`, async () => {
    const server = await startServer(engine);
    try {
      const client = connectClient(server.url);
      await client.signIn(ADMIN.username, ADMIN.password);
      await measureImport(client, `${engine}, ${String(USERS)} new users`);
      await measureImport(client, `${engine}, the same again`);
    } finally {
      await server.stop();
    }
  });
});

async function measureImport(client: Client, what: string): Promise<void> {
  const bytes = workbook();
  const places = { roleId: await roleId(client, 'Candidate'), startHierarchyId: await hierarchyId(client, 'Exams') };
  const uploadId = await timed(`${what}: upload`, () => uploadFile(client, bytes, 'users.xlsx'));
  const run = await timed(`${what}: try`, () => tryImport(client, { uploadId, ...places }));
  const done = await timed(`${what}: commit`, () => commitImport(client, run));
  if (done.status !== 'DONE') throw new Error(`The import ended as ${done.status}: ${done.failure ?? ''}`);
}

async function timed<Result extends string | Run>(what: string, work: () => Promise<Result>): Promise<Result> {
  const begin = performance.now();
  const result = await work();
  process.stdout.write(`${what}: ${String(Math.round(performance.now() - begin))} ms\n`);
  return result;
}
