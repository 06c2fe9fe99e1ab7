/** What tryImport and POST /uploads refuse whole, with the codes of the API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectClient, type Client } from '../support/client.js';
import { tryImport, uploadFile } from '../support/import-run.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { hierarchyId, roleId } from '../support/places.js';
import { signInAs, signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

const TRY = 'mutation ($input: TryImportInput!) { tryImport(input: $input) { id } }';
const GIVEN = { firstName: 'Ada', lastName: 'Lovelace', username: 'ada', userId: '1', email: 'ada@example.org' };

// What is refused doesn't depend on the database: nothing gets there.
let server: ServerUnderTest;
let admin: Client;
let support: Client;
let places: { roleId: string; startHierarchyId: string };
let uploadId: string;

beforeAll(async () => {
  server = await startServer('embedded', { MAX_IMPORT_ROWS: '3', MAX_UPLOAD_BYTES: '20000' });
  admin = await signInAsAdmin(server.url);
  support = await signInAs(server.url, admin, { username: 'sam', role: 'Support' });
  places = { roleId: await roleId(admin, 'Candidate'), startHierarchyId: await hierarchyId(admin, 'Exams') };
  uploadId = await uploadFile(admin, peopleFile([personRow('ada')]), 'people.csv');
});

afterAll(async () => {
  await server.stop();
});

async function refusal(client: Client, input: object): Promise<unknown> {
  return (await client.graphql(TRY, { input: { ...places, ...input } })).errors?.[0]?.extensions;
}

const ALL_COLUMNS = ['FIRST_NAME', 'LAST_NAME', 'USERNAME', 'USER_ID', 'EMAIL'].map((field, index) => ({
  field,
  column: 'ABCDE'.charAt(index),
}));

describe('tryImport refuses whole', () => {
  it.each<[string, () => object, object]>([
    ['neither upload nor rows', () => ({}), { code: 'BAD_USER_INPUT' }],
    ['both upload and rows', () => ({ uploadId, rows: [GIVEN] }), { code: 'BAD_USER_INPUT' }],
    ['an upload that is not there', () => ({ uploadId: 'nothing' }), { code: 'NOT_FOUND' }],
    ['a role that is not there', () => ({ uploadId, roleId: 'nothing' }), { code: 'NOT_FOUND' }],
    ['a start hierarchy that is not there', () => ({ uploadId, startHierarchyId: 'nothing' }), { code: 'NOT_FOUND' }],
    ['a sheet that is not there', () => ({ uploadId, sheet: 7 }), { code: 'BAD_USER_INPUT', fields: { sheet: 'REQUIRED' } }],
    [
      'a mapping without a required field',
      () => ({ uploadId, mapping: ALL_COLUMNS.slice(1) }),
      { code: 'BAD_USER_INPUT', fields: { FIRST_NAME: 'REQUIRED' } },
    ],
    ['a field mapped twice', () => ({ uploadId, mapping: [...ALL_COLUMNS, { field: 'EMAIL', column: 'A' }] }), { code: 'BAD_USER_INPUT' }],
    [
      'a column that is not there',
      () => ({ uploadId, mapping: [...ALL_COLUMNS, { field: 'TIME_ZONE', column: 'Z' }] }),
      { code: 'BAD_USER_INPUT' },
    ],
    [
      'passwords from a file without a password column',
      () => ({ uploadId, passwords: 'FILE' }),
      { code: 'BAD_USER_INPUT', fields: { PASSWORD: 'REQUIRED' } },
    ],
    [
      'a correction of a row that is not there',
      () => ({ uploadId, corrections: [{ rowNumber: 99, field: 'EMAIL', value: 'x' }] }),
      { code: 'BAD_USER_INPUT' },
    ],
    [
      'a correction of a field that is not mapped',
      () => ({ uploadId, corrections: [{ rowNumber: 2, field: 'TIME_ZONE', value: 'x' }] }),
      { code: 'BAD_USER_INPUT' },
    ],
    [
      'a percentage for all above 300',
      () => ({ uploadId, extraTimePercentageForAll: 301 }),
      { code: 'BAD_USER_INPUT', fields: { extraTimePercentageForAll: 'INVALID_PERCENTAGE' } },
    ],
    ['a percentage for all below 0', () => ({ uploadId, extraTimePercentageForAll: -1 }), { code: 'BAD_USER_INPUT' }],
    [
      'more sub-levels than there are',
      () => ({ rows: [{ ...GIVEN, subLevels: ['1', '2', '3', '4', '5', '6'] }] }),
      { code: 'BAD_USER_INPUT' },
    ],
    [
      'more rows than allowed, with both numbers',
      () => ({ rows: [GIVEN, GIVEN, GIVEN, GIVEN] }),
      { code: 'TOO_MANY_ROWS', rows: 4, limit: 3 },
    ],
  ])('%s', async (_, input, expected) => {
    expect(await refusal(admin, input())).toMatchObject(expected);
  });

  it('no rows that a program leaves empty: they count nowhere', async () => {
    const run = await tryImport(admin, { ...places, passwords: 'FILE', rows: [{}, GIVEN, {}, {}, { username: ' ' }] });
    expect(run.rows.nodes.map(({ rowNumber }) => rowNumber)).toEqual([2]);
  });

  it('a file of more users than allowed, counting no empty row', async () => {
    const blank = ['', '', '', '', ''];
    const file = (count: number) => peopleFile(Array.from({ length: count }, (_, index) => [personRow(`u${String(index)}`), blank]).flat());
    const four = await uploadFile(admin, file(4), 'four.csv');
    expect(await refusal(admin, { uploadId: four })).toMatchObject({ code: 'TOO_MANY_ROWS', rows: 4, limit: 3 });
    const three = await uploadFile(admin, file(3), 'three.csv');
    expect((await tryImport(admin, { ...places, uploadId: three })).summary.create).toBe(3);
  });

  it('whoever lacks the permission or is not signed in, and a role above the importer’s own', async () => {
    expect(await refusal(support, { rows: [GIVEN] })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(connectClient(server.url), { rows: [GIVEN] })).toMatchObject({ code: 'UNAUTHENTICATED' });
    const clerk = await signInAs(server.url, admin, { username: 'clerk', role: 'Administrator' });
    expect(await refusal(clerk, { rows: [GIVEN], roleId: await roleId(admin, 'System Administrator') })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('in the language asked for', async () => {
    const answer = await admin.graphql(TRY, { input: { ...places, uploadId: 'nothing' } }, { language: 'nl-NL,nl;q=0.9,en;q=0.8' });
    expect(answer.errors?.[0]?.message).toBe('Het bestand staat niet meer op de server: upload het opnieuw');
  });
});

const HALF_A_FORM = '--x\r\nContent-Disposition: form-data; name="file"; filename="people.csv"\r\n\r\nFirst name,Last name\nAda,Love';

describe('POST /uploads refuses', () => {
  it.each<[string, (client: Client) => Promise<Response>, number, string]>([
    ['a request without a file', (client) => client.request('/uploads', { method: 'POST', body: new FormData() }), 400, 'NO_FILE'],
    [
      'a file in a part of another name',
      (client) => client.request('/uploads', { method: 'POST', body: formOf('list', 'a,b') }),
      400,
      'NO_FILE',
    ],
    [
      'a body that is no form',
      (client) => client.request('/uploads', { method: 'POST', body: 'a,b', headers: { 'content-type': 'text/csv' } }),
      400,
      'NO_FILE',
    ],
    [
      'a form that breaks off in the middle of the file',
      (client) =>
        client.request('/uploads', { method: 'POST', body: HALF_A_FORM, headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
      400,
      'NO_FILE',
    ],
    [
      'a file that is too large',
      (client) => client.request('/uploads', { method: 'POST', body: formOf('file', 'x'.repeat(20_001)) }),
      413,
      'FILE_TOO_LARGE',
    ],
    [
      'a picture',
      (client) => client.request('/uploads', { method: 'POST', body: formOf('file', '\u0089PNG\r\n') }),
      415,
      'UNSUPPORTED_FILE',
    ],
    [
      'another site’s page',
      (client) => client.request('/uploads', { method: 'POST', body: formOf('file', 'a,b'), headers: { origin: 'https://evil.example' } }),
      403,
      'FORBIDDEN',
    ],
  ])('%s', async (_, send, status, code) => {
    const response = await send(admin);
    expect([response.status, await response.json()]).toMatchObject([status, { error: { code } }]);
  });

  it('whoever is not signed in, or may not import', async () => {
    const anonymous = await connectClient(server.url).request('/uploads', { method: 'POST', body: formOf('file', 'a,b') });
    expect([anonymous.status, await anonymous.json()]).toMatchObject([401, { error: { code: 'UNAUTHENTICATED' } }]);
    const supporter = await support.request('/uploads', { method: 'POST', body: formOf('file', 'a,b') });
    expect([supporter.status, await supporter.json()]).toMatchObject([403, { error: { code: 'FORBIDDEN' } }]);
  });
});

function formOf(name: string, text: string): FormData {
  const form = new FormData();
  form.set(name, new Blob([Buffer.from(text, 'latin1')]), 'file.csv');
  return form;
}

describe('the example workbook', () => {
  it('is downloaded by whoever may import, and imports as it is', async () => {
    const { settings } = await admin.ask<{ settings: { en: string; nl: string } }>(
      '{ settings { en: exampleWorkbookUrl(language: EN) nl: exampleWorkbookUrl(language: NL) } }',
    );
    for (const path of [settings.en, settings.nl]) {
      expect((await support.request(path)).status).toBe(403);
      const response = await admin.request(path);
      const id = await uploadFile(admin, new Uint8Array(await response.arrayBuffer()), 'example.xlsx');
      const { summary } = await tryImport(admin, { ...places, uploadId: id, passwords: 'FILE' });
      expect(summary).toMatchObject({ rows: 3, create: 3, error: 0 });
    }
  });
});
