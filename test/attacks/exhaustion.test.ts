/** Somebody tries to keep the server busy with one request, or a few: each is refused at once, and the others are answered meanwhile. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCsv } from '../support/build-csv.js';
import { connectClient, type Client } from '../support/client.js';
import { allAnswered, answersTo, type Try } from '../support/gains.js';
import { tryImport, uploadFile } from '../support/import-run.js';
import { makeToken } from '../support/made-tokens.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { hierarchyId, roleId } from '../support/places.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

const request = (query: string, variables = '{}'): string => `{"query":${JSON.stringify(query)},"variables":${variables}}`;
const list = (length: number, value: string): string => `[${Array(length).fill(value).join(',')}]`;
const several = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const chain = (count: number, times: number): string =>
  several(
    count,
    (index) => `fragment F${String(index)} on User { ${index === count - 1 ? 'id' : `...F${String(index + 1)} `.repeat(times)} }`,
  );

const DELETE = 'mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }';
const TRY = 'mutation ($input: TryImportInput!) { tryImport(input: $input) { id } }';

/** Nobody needs to be signed in to send them. */
const BODIES: readonly (readonly [what: string, body: () => string])[] = [
  ['fields a hundred deep', () => request(`{ me ${'{ memberships '.repeat(100)} { id } ${'}'.repeat(100)} }`)],
  ['a fragment within itself', () => request('{ me { ...A } } fragment A on User { ...B } fragment B on User { ...A }')],
  ['fragments that double', () => request(`{ me { ...F0 } } ${chain(12, 8)}`)],
  ['ten thousand aliases', () => request(`{ ${several(10_000, (index) => `a${String(index)}: me { id }`)} }`)],
  ['sixteen aliases', () => request(`{ ${several(16, (index) => `a${String(index)}: me { id }`)} }`)],
  ['a thousand directives', () => request(`{ me { id ${'@skip(if: false) '.repeat(1000)} } }`)],
  ['directives as many as fit', () => request(`{ me { id ${'@skip(if: false) '.repeat(140)} } }`)],
  ['a page of a thousand million', () => request('{ users(first: 1000000000) { totalCount } }')],
  ['pages within a page', () => request('{ importRuns(first: 500) { nodes { rows(first: 500) { nodes { user { id } } } } } }')],
  ['nearly a million IDs', () => request(DELETE, `{"ids":${list(900_000, '""')}}`)],
  ['nearly a million IDs that are none', () => request(DELETE, `{"ids":${list(900_000, '{}')}}`)],
  ['nearly a million rows', () => request(TRY, `{"input":{"roleId":"r","startHierarchyId":"h","rows":${list(900_000, '{}')}}}`)],
  [
    'rows of fields that there aren’t',
    () => request(TRY, `{"input":{"roleId":"r","startHierarchyId":"h","rows":${list(40_000, '{"x":1}')}}}`),
  ],
  [
    'an input of a hundred thousand fields',
    () => request(TRY, `{"input":{${several(100_000, (index) => `"f${String(index)}":1,`)}"g":1}}`),
  ],
  ['lists a million deep', () => request(DELETE, `{"ids":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`)],
  ['brackets that never close', () => '['.repeat(3_000_000)],
  ['more than four megabytes', () => request('{ me { id } }', `{"a":"${'x'.repeat(4_300_000)}"}`)],
  ['ten thousand operations', () => request(several(10_000, (index) => `query q${String(index)} { me { id } }`))],
];

const HALF_A_FORM = '--x\r\nContent-Disposition: form-data; name="file"; filename="people.csv"\r\n\r\nFirst name,Last';

/** Begins an upload, and goes away in the middle of the file. */
async function breakOff(url: string, token: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = ['POST /uploads HTTP/1.1', 'Host: x', `Authorization: Bearer ${token}`, 'Content-Type: multipart/form-data; boundary=x'];
  await new Promise((written) => socket.write(`${head.join('\r\n')}\r\nContent-Length: 100000\r\n\r\n${HALF_A_FORM}`, written));
  socket.destroy();
}

describe('the server', () => {
  let server: ServerUnderTest;
  let admin: Client;

  beforeAll(async () => {
    server = await startServer('embedded');
    admin = await signInAsAdmin(server.url);
    await hierarchyId(admin, 'Exams');
  });

  afterAll(() => server.stop());

  it.each(BODIES)('refuses %s, with 400 and a code', { timeout: 20_000 }, async (_, body) => {
    const response = await connectClient(server.url).request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body(),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([
      400,
      expect.stringMatching(/^(BAD_USER_INPUT|BAD_REQUEST|GRAPHQL_\w+_FAILED)$/),
    ]);
    expect((await admin.request('/healthz')).status).toBe(200);
  });

  it('refuses lists that are longer than a change may name', async () => {
    const ids = Array.from({ length: 2001 }, (_, index) => `id-${String(index)}`);
    const tries = [
      'deleteUsers(ids: $ids) { id }',
      'restoreUsers(ids: $ids) { id }',
      'purgeUsers(ids: $ids)',
      'resetPasswords(ids: $ids) { url }',
      'addMemberships(userIds: $ids, hierarchyIds: $ids) { id }',
    ].map((selection): Try => [selection, `mutation ($ids: [ID!]!) { ${selection} }`, { ids }]);
    expect(await answersTo(admin, tries)).toEqual(allAnswered(tries, 'BAD_USER_INPUT'));
  });

  it('is not held up by a file whose headers and cells are hard to compare', { timeout: 30_000 }, async () => {
    const marks = `a${'\u0301\u0323'.repeat(15_000)}`;
    const row = ['Ada', 'Last', marks, marks, marks, `harbour${marks}`, marks, marks];
    const header = ['First name', 'Last name', 'Username', 'User ID', 'Email', 'Password', 'Sub-level 1', marks];
    const uploadId = await uploadFile(admin, buildCsv([header, ...Array.from({ length: 20 }, () => row)]), 'marks.csv');
    const places = { roleId: await roleId(admin, 'Candidate'), startHierarchyId: await hierarchyId(admin, 'Exams') };
    const run = await tryImport(admin, { uploadId, ...places, passwords: 'FILE' });
    expect(run.summary).toMatchObject({ rows: 20, error: 20 });
    const search = 'query ($id: ID!) { importRun(id: $id) { rows(search: "nobody") { totalCount } } }';
    expect(await admin.ask(search, { id: run.id })).toEqual({ importRun: { rows: { totalCount: 0 } } });
  });

  it('takes some of many uploads at once, tells the others to wait, and loses none', async () => {
    const files = Array.from({ length: 24 }, (_, file) =>
      peopleFile(Array.from({ length: 300 }, (_row, index) => personRow(`u${String(file)}-${String(index)}`))),
    );
    const statuses = (await Promise.all(files.map((bytes) => admin.upload(bytes, 'people.csv')))).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 201 && status !== 429)).toEqual([]);
    expect(statuses).toContain(201);
    expect((await admin.upload(peopleFile([personRow('ada')]), 'people.csv')).status).toBe(201);
  });

  it('refuses an upload of a thousand parts, and of headers without end', async () => {
    const body = new FormData();
    for (let part = 0; part < 1000; part += 1) body.append(`part${String(part)}`, 'x');
    expect((await admin.request('/uploads', { method: 'POST', body })).status).toBe(400);
    expect((await admin.request('/graphql', { method: 'POST', headers: { 'x-long': 'x'.repeat(100_000) } })).status).toBe(431);
  });

  it('takes the next upload after many that broke off halfway', async () => {
    const token = await makeToken(admin, { name: 'broken', permissions: ['MANAGE_USERS'] });
    for (let time = 0; time < 20; time += 1) await breakOff(server.url, token);
    await expect.poll(async () => (await admin.upload(peopleFile([personRow('ada')]), 'people.csv')).status).toBe(201);
  });

  it('answers others while hundreds of connections say nothing, or say it slowly', async () => {
    const { hostname, port } = new URL(server.url);
    const sockets = Array.from({ length: 200 }, () => connect(Number(port), hostname));
    try {
      for (const socket of sockets) {
        socket.on('error', () => socket.destroy());
        socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{');
      }
      expect((await admin.graphql('{ me { id } }')).status).toBe(200);
    } finally {
      for (const socket of sockets) socket.destroy();
    }
  });
});
