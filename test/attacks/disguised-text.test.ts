/** Somebody sends text in the hope that a log, a browser, a spreadsheet or the program itself takes it for something else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import { buildCsv } from '../support/build-csv.js';
import type { Client } from '../support/client.js';
import { uploadFile } from '../support/import-run.js';
import { hierarchyId, roleId } from '../support/places.js';
import { readSheet } from '../support/read-sheet.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

describe('a text that somebody sends', () => {
  let server: ServerUnderTest;
  let admin: Client;

  beforeAll(async () => {
    server = await startServer('embedded', { LOG_LEVEL: 'debug' });
    admin = await signInAsAdmin(server.url);
    await hierarchyId(admin, 'Exams');
  });

  afterAll(() => server.stop());

  it('never makes a line of the log, nor stands in one, wherever it is sent', async () => {
    const evil = 'marzipan\n{"level":"info","msg":"forged"}\r\n\u001B[2J\u2028\u0085"}';
    const inHeader = encodeURIComponent('marzipan\n{"msg":"forged"}');
    const before = server.log().length;
    await admin.graphql('mutation ($u: String!) { signIn(username: $u, password: $u) { id } }', { u: evil });
    await admin.graphql(`query marzipan${'x'.repeat(300)} { nothing }`);
    await admin.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ me { id } }', operationName: evil }),
    });
    await admin.request('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"query": "${evil}` });
    await admin.request(`/marzipan/${inHeader}?${inHeader}=${inHeader}`, {
      headers: {
        'user-agent': `marzipan ${inHeader}`,
        'x-request-id': 'marzipan',
        'accept-language': 'marzipan',
        referer: 'http://marzipan',
        traceparent: 'marzipan',
      },
    });
    await admin.request(`/downloads/passwords-${inHeader}.xlsx`);
    const body = new FormData();
    body.set('file', new Blob([Buffer.from('marzipan,"')]), `marzipan${inHeader}.csv`);
    await admin.request('/uploads', { method: 'POST', body });
    await expect.poll(() => server.log().slice(before)).toContain('/uploads');
    const written = server.log().slice(before);
    expect(written).not.toMatch(/marzipan|forged/);
    for (const line of written.trimEnd().split('\n'))
      expect(JSON.parse(line)).toMatchObject({ requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown });
    expect([...written].filter((character) => /[^\n\P{C}]|[\u2028\u2029]/u.test(character))).toEqual([]);
  });

  it('is data in every answer: of type JSON, not to be guessed at, and never a header', async () => {
    const markup = '<script>alert(1)</script>';
    const name = `${markup}"; filename="evil.html`;
    const id = await uploadFile(
      admin,
      buildCsv([
        ['Username', markup, '__proto__', 'constructor'],
        ['ada', markup, 'a', 'b'],
      ]),
      name,
    );
    const response = await admin.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/html, application/json;q=0.1' },
      body: JSON.stringify({
        query: 'query ($id: ID!) { upload(id: $id) { fileName sheets { columns { header samples } } } }',
        variables: { id },
      }),
    });
    expect([response.headers.get('content-type'), response.headers.get('x-content-type-options')]).toEqual([
      expect.stringMatching(/^application\/(graphql-response\+)?json/),
      'nosniff',
    ]);
    const { data } = (await response.json()) as { data: { upload: { fileName: string; sheets: { columns: { header: string }[] }[] } } };
    expect(data.upload.sheets[0]?.columns.map(({ header }) => header)).toEqual(['Username', markup, '__proto__', 'constructor']);
    for (const column of ['__proto__', 'constructor', 'A,B', 'A1', '']) {
      const input = {
        uploadId: id,
        roleId: await roleId(admin, 'Candidate'),
        startHierarchyId: await hierarchyId(admin, 'Exams'),
        mapping: [{ field: 'USERNAME', column }],
      };
      const { errors } = await admin.graphql('mutation ($input: TryImportInput!) { tryImport(input: $input) { id } }', { input });
      expect([column, errors?.[0]?.extensions?.code]).toEqual([column, 'BAD_USER_INPUT']);
    }
  });

  it('makes no formula in the workbook of new passwords, and no name of its own for it', async () => {
    const formula = '=HYPERLINK("http://evil.example","x")';
    const id = await as.createUser(admin, {
      username: '=1+1',
      userId: '@SUM(1)',
      firstName: formula,
      lastName: '+cmd|x',
      email: '-1@example.org',
    });
    const { resetPasswords } = await admin.ask<{ resetPasswords: { url: string } }>(
      'mutation ($ids: [ID!]!) { resetPasswords(ids: $ids) { url } }',
      { ids: [id] },
    );
    const response = await admin.request(`${resetPasswords.url}?filename=evil.html`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="new-passwords.xlsx"');
    expect((await readSheet(response))[1]?.slice(0, 5)).toEqual(['+cmd|x', formula, '=1+1', '@SUM(1)', '-1@example.org']);
  });

  it.each([
    '{"query":"{__typename}","__proto__":{"isAdmin":true}}',
    '{"query":"{__typename}","variables":{"__proto__":{"isAdmin":true}}}',
    '{"query":"{__typename}","constructor":{"prototype":{"isAdmin":true}}}',
  ])('is no prototype: %s', async (body) => {
    const { status } = await admin.request('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(status).toBe(400);
  });
});
