/** How long previews and uploads live, and for whom. */
import { describe, expect, it } from 'vitest';
import { buildCsv } from '../support/build-csv.js';
import type { Client } from '../support/client.js';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { commitImport, importRun, tryImport, uploadFile, type Run } from '../support/import-run.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { signInAs } from '../support/sign-in-as.js';
import { withServer, type Stage } from '../support/with-server.js';

const UPLOAD = 'query ($id: ID!) { upload(id: $id) { fileName } }';
const COMMIT = 'mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { status } }';
const CANCEL = 'mutation ($id: ID!) { cancelImport(id: $id) { status rows { totalCount } } }';

async function upload(client: Client, username = 'ada'): Promise<string> {
  return uploadFile(client, peopleFile([personRow(username)]), 'people.csv');
}

async function fileOf(client: Client, id: string): Promise<string | undefined> {
  return (await client.ask<{ upload: { fileName: string } | null }>(UPLOAD, { id })).upload?.fileName;
}

async function tryUpload({ admin, places }: Stage, uploadId: string, more: object = {}): Promise<Run> {
  return tryImport(admin, { uploadId, ...places, ...more });
}

/** How many pieces of encrypted rows the database holds. */
async function sealedPieces({ server }: Stage): Promise<number> {
  return behindTheServer(server.database, async (direct) =>
    Number((await direct.rows<{ n: number }>('SELECT COUNT(*) AS n FROM sealed_blocks'))[0]?.n),
  );
}

describe.each(ENGINES)('previews on the %s database', (engine) => {
  it('are five a person at most: the oldest goes, with its file', async () => {
    await withServer(engine, async (stage) => {
      const uploads: string[] = [];
      const runs: Run[] = [];
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
        uploads.push(await upload(stage.admin, name));
        runs.push(await tryUpload(stage, uploads.at(-1) ?? ''));
      }
      const statuses = await Promise.all(runs.map(async ({ id }) => (await importRun(stage.admin, id)).status));
      expect(statuses).toEqual(['CANCELLED', 'PREVIEW', 'PREVIEW', 'PREVIEW', 'PREVIEW', 'PREVIEW']);
      expect(await fileOf(stage.admin, uploads[0] ?? '')).toBeUndefined();
      expect(await fileOf(stage.admin, uploads[1] ?? '')).toBe('people.csv');
    });
  });

  it('replace the earlier one that they are based on, and keep its corrections and the file', async () => {
    await withServer(engine, async (stage) => {
      const uploadId = await uploadFile(stage.admin, peopleFile([personRow('a b'), personRow('c d')]), 'people.csv');
      const first = await tryUpload(stage, uploadId, {
        corrections: [{ rowNumber: 2, field: 'USERNAME', value: 'ab' }],
        removeSpaces: ['EMAIL', 'USER_ID'],
      });
      expect(first.summary).toMatchObject({ create: 1, error: 1 });
      const corrections = [{ rowNumber: 3, field: 'USERNAME', value: 'cd' }];
      const second = await tryUpload(stage, uploadId, { basedOn: first.id, corrections, removeSpaces: ['EMAIL', 'USER_ID'] });
      expect(second.summary).toMatchObject({ create: 2, error: 0 });
      expect((await importRun(stage.admin, first.id)).status).toBe('CANCELLED');
      expect(await fileOf(stage.admin, uploadId)).toBe('people.csv');
    });
  });

  it('take corrections over to another mapping and not to another sheet, and ignore those of fields no longer mapped', async () => {
    await withServer(engine, async (stage) => {
      const file = buildCsv([
        ['First name', 'Last name', 'Username', 'User ID', 'Email', 'Sub-level 1'],
        [...personRow('ada'), ' A'],
      ]);
      const uploadId = await uploadFile(stage.admin, file, 'people.csv');
      const first = await tryUpload(stage, uploadId, { corrections: [{ rowNumber: 2, field: 'SUB_LEVEL_1', value: 'A' }] });
      expect(first.newHierarchies).toEqual([['Exams', 'A']]);
      const mapping = ['FIRST_NAME', 'LAST_NAME', 'USERNAME', 'USER_ID', 'EMAIL'].map((field, index) => ({
        field,
        column: 'ABCDE'.charAt(index),
      }));
      const second = await tryUpload(stage, uploadId, { basedOn: first.id, mapping });
      expect([second.summary.create, second.newHierarchies]).toEqual([1, []]);
    });
  });

  it('leave nothing encrypted behind when they are cancelled, and can be cancelled again but not committed', async () => {
    await withServer(engine, async (stage) => {
      const before = await sealedPieces(stage);
      const run = await tryUpload(stage, await upload(stage.admin));
      for (const time of ['first', 'second']) {
        expect([time, await stage.admin.ask(CANCEL, { id: run.id })]).toEqual([
          time,
          { cancelImport: { status: 'CANCELLED', rows: { totalCount: 0 } } },
        ]);
      }
      expect(await sealedPieces(stage)).toBe(before);
      const { errors } = await stage.admin.graphql(COMMIT, { id: run.id, fingerprint: run.fingerprint });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', status: 'CANCELLED' });
    });
  });

  it('can be committed for 24 hours only', async () => {
    await withServer(engine, async (stage) => {
      const run = await tryUpload(stage, await upload(stage.admin));
      await behindTheServer(stage.server.database, (direct) => direct.run("UPDATE import_runs SET expires_at = '2020-01-01 00:00:00.000'"));
      const { errors } = await stage.admin.graphql(COMMIT, { id: run.id, fingerprint: run.fingerprint });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', status: 'CANCELLED' });
      expect((await importRun(stage.admin, run.id)).status).toBe('CANCELLED');
    });
  });

  it('are stale once the role that they give may do more', async () => {
    await withServer(engine, async (stage) => {
      const create = 'mutation ($input: RoleInput!) { createRole(input: $input) { id } }';
      const input = { name: 'Temp', type: 'CANDIDATE', permissions: [] };
      const { createRole } = await stage.admin.ask<{ createRole: { id: string } }>(create, { input });
      const run = await tryUpload(stage, await upload(stage.admin), { roleId: createRole.id });
      const update = 'mutation ($id: ID!, $input: RoleInput!) { updateRole(id: $id, input: $input) { id } }';
      await stage.admin.ask(update, { id: createRole.id, input: { ...input, type: 'ADMIN', permissions: ['MANAGE_USERS'] } });
      const stale = await commitImport(stage.admin, run);
      expect([stale.status, stale.fingerprint === run.fingerprint]).toEqual(['STALE', false]);
      expect((await commitImport(stage.admin, stale)).status).toBe('DONE');
    });
  });

  it('and uploads belong to whoever made them, committed runs to the history', async () => {
    await withServer(engine, async (stage) => {
      const other = await signInAs(stage.server.url, stage.admin, { username: 'imre', role: 'System Administrator' });
      const uploadId = await upload(stage.admin);
      const run = await tryUpload(stage, uploadId);
      expect(await fileOf(other, uploadId)).toBeUndefined();
      expect(
        (
          await other.graphql('mutation ($input: TryImportInput!) { tryImport(input: $input) { id } }', {
            input: { uploadId, ...stage.places },
          })
        ).errors?.[0]?.extensions?.code,
      ).toBe('NOT_FOUND');
      expect(await other.ask('query ($id: ID!) { importRun(id: $id) { id } }', { id: run.id })).toEqual({ importRun: null });
      expect((await other.graphql(COMMIT, { id: run.id, fingerprint: run.fingerprint })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
      await commitImport(stage.admin, run);
      expect((await importRun(other, run.id)).status).toBe('DONE');
      expect(await other.ask('{ importRuns { totalCount nodes { createdBy fileName summary { create } } } }')).toEqual({
        importRuns: { totalCount: 1, nodes: [{ createdBy: 'root-admin', fileName: 'people.csv', summary: { create: 1 } }] },
      });
    });
  });

  it('are no longer shown with a file once committed, and keep the cells of rows in error only', async () => {
    await withServer(engine, async (stage) => {
      const uploadId = await uploadFile(stage.admin, peopleFile([personRow('ada'), personRow('b ad')]), 'people.csv');
      const run = await tryUpload(stage, uploadId);
      await commitImport(stage.admin, run);
      const query =
        'query ($id: ID!) { importRun(id: $id) { upload { id } rows { nodes { username cells { text } user { username } } } } }';
      const { importRun: done } = await stage.admin.ask<{ importRun: { upload: null; rows: { nodes: { cells: object[] }[] } } }>(query, {
        id: run.id,
      });
      expect(done.upload).toBeNull();
      expect(done.rows.nodes).toMatchObject([
        { username: 'ada', cells: [], user: { username: 'ada' } },
        { username: 'b ad', user: null },
      ]);
      expect(done.rows.nodes[1]?.cells).toHaveLength(5);
    });
  });
});

describe('an upload with passwords', () => {
  it('shows samples of every column but the one that seems to hold them', async () => {
    await withServer('embedded', async ({ admin }) => {
      const file = buildCsv([
        ['Username', 'Wachtwoord'],
        ['ada', 'wandering teapot'],
      ]);
      const id = await uploadFile(admin, file, 'people.csv');
      const query = 'query ($id: ID!) { upload(id: $id) { sheets { columns { header samples } } } }';
      expect(await admin.ask(query, { id })).toEqual({
        upload: {
          sheets: [
            {
              columns: [
                { header: 'Username', samples: ['ada'] },
                { header: 'Wachtwoord', samples: [] },
              ],
            },
          ],
        },
      });
    });
  });
});
