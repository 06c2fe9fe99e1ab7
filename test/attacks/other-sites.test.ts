/** A page of another site tries to act in the name of whoever is signed in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { behindTheServer } from '../support/direct-database.js';
import { gainsNothing } from '../support/gains.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

const QUERY = 'mutation { createHierarchy(name: "Planted") { id } }';
const JSON_BODY = JSON.stringify({ query: QUERY });
const FORM = new URLSearchParams({ query: QUERY }).toString();

const multipart = (): FormData => {
  const form = new FormData();
  form.set('operations', JSON_BODY);
  form.set('map', '{}');
  form.set('query', QUERY);
  return form;
};

/** What a page can have a browser send without asking the server first, and what old servers take for such a request. */
const REQUESTS: readonly (readonly [what: string, path: string, init: RequestInit])[] = [
  ['a form', '/graphql', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: FORM }],
  ['a form with files', '/graphql', { method: 'POST', body: multipart() }],
  ['plain text', '/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON_BODY }],
  ['text that mentions JSON', '/graphql', { method: 'POST', headers: { 'content-type': 'text/plain; application/json' }, body: JSON_BODY }],
  ['bytes of no type', '/graphql', { method: 'POST', body: Buffer.from(JSON_BODY) }],
  ['a query’s own type', '/graphql', { method: 'POST', headers: { 'content-type': 'application/graphql' }, body: QUERY }],
  ['an address', `/graphql?${FORM}`, { method: 'GET' }],
  [
    'an address, with a header against CSRF',
    `/graphql?${FORM}`,
    { method: 'GET', headers: { 'apollo-require-preflight': 'x', 'x-apollo-operation-name': 'x' } },
  ],
  [
    'an address, posted',
    `/graphql?${FORM}`,
    { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' },
  ],
  [
    'a method within a method',
    '/graphql?_method=POST',
    { method: 'GET', headers: { 'x-http-method-override': 'POST', 'x-method-override': 'POST' } },
  ],
  [
    'a list of requests',
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: `[${JSON_BODY},${JSON_BODY}]` },
  ],
  ...['PUT', 'PATCH', 'DELETE'].map(
    (method) => [method, '/graphql', { method, headers: { 'content-type': 'application/json' }, body: JSON_BODY }] as const,
  ),
];

describe('a page of another site', () => {
  let server: ServerUnderTest;
  let admin: Client;

  beforeAll(async () => {
    server = await startServer('embedded');
    admin = await signInAsAdmin(server.url);
  });

  afterAll(() => server.stop());

  it.each(REQUESTS)('changes nothing by %s', async (_, path, init) => {
    await gainsNothing(server, async () => {
      const { status } = await admin.request(path, init);
      expect([400, 405, 415]).toContain(status);
    });
  });

  const uploads = async (): Promise<number> =>
    behindTheServer(server.database, async (direct) =>
      Number((await direct.rows<{ n: number }>('SELECT COUNT(*) AS n FROM uploads'))[0]?.n),
    );

  const upload = async (headers: Record<string, string>): Promise<Response> => {
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(peopleFile([personRow('ada')]))]), 'people.csv');
    return admin.request('/uploads', { method: 'POST', body, headers });
  };

  it('uploads nothing, whatever it calls itself; the server’s own pages do', async () => {
    const { host, port } = new URL(server.url);
    const foreign: Record<string, string>[] = [
      ...[
        'https://evil.example',
        'null',
        '',
        `http://${host}.evil.example`,
        `http://${host}@evil.example`,
        `http://127.0.0.1:${String(Number(port) + 1)}`,
      ].map((origin) => ({ origin })),
      ...['cross-site', 'same-site', 'Same-Origin', ''].map((site) => ({ 'sec-fetch-site': site })),
      { origin: `http://${host}`, 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', referer: server.url },
    ];
    for (const headers of foreign) expect([headers, (await upload(headers)).status]).toEqual([headers, 403]);
    expect(await uploads()).toBe(0);
    expect((await upload({ origin: server.url, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
  });

  it('reads no answer: none allows another origin, nor to be framed or taken for another type', async () => {
    const origin = 'https://evil.example';
    const asks = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    const answers = [
      ...(await Promise.all(['/graphql', '/uploads', '/'].map((path) => admin.request(path, { method: 'OPTIONS', headers: asks })))),
      await admin.request('/graphql', {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: '{"query":"{ me { id } }"}',
      }),
      await admin.request('/downloads/none.xlsx', { headers: { origin } }),
      await admin.request('/downloads/none%.xlsx', { headers: { origin } }),
    ];
    for (const { headers, status } of answers) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(status).toBeLessThan(500);
    }
    expect(answers.slice(0, 3).every(({ status }) => status >= 400)).toBe(true);
  });
});
