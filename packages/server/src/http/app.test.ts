import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES } from '../graphql/limits.js';
import { type Instance, startInstance } from '../testing/instance.js';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance({ INTROSPECTION: 'off' });
});

afterAll(() => instance.stop());

const request = (path: string, init: RequestInit = {}) => fetch(`${instance.server.url}${path}`, init);
const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Readonly<Record<string, string>> = json) => request('/graphql', { method: 'POST', headers, body });

async function codeOf(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code];
}

describe('the HTTP server', () => {
  it('says that it lives and is ready', async () => {
    expect((await request('/healthz')).status).toBe(200);
    expect((await request('/readyz')).status).toBe(200);
  });

  it('keeps browsers from running, framing or guessing anything', async () => {
    const { headers } = await request('/healthz');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self';script-src 'self';style-src 'self';img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('binds browsers to HTTPS where users see it over HTTPS', async () => {
    const behind = await startInstance({ PUBLIC_URL: 'https://intake.example.org' });
    const { headers } = await fetch(`${behind.server.url}/healthz`);
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    await behind.stop();
  });

  it.each(['/%', '/%zz', '/%ff?page=1', '/downloads/passwords-%.xlsx'])(
    'answers %s, which cannot be decoded, like all that is not there',
    async (path) => {
      const response = await request(path, { headers: { accept: 'text/html' } });
      expect([response.status, response.headers.get('x-content-type-options')]).toEqual([404, 'nosniff']);
      expect(await response.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
    },
  );

  it('answers what is not there in the language asked for', async () => {
    const response = await request('/nowhere', { headers: { 'accept-language': 'nl' } });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: { code: 'NOT_FOUND', message: 'Wat je vraagt bestaat niet (meer)' } });
  });
});

describe('/graphql', () => {
  it.each(['GET', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    const response = await request('/graphql?query={me{id}}', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    // Uploads have a parser for it; what stops it here is the protection from other sites' forms.
    ['multipart/form-data; boundary=x', 400],
  ])('refuses %s', async (type, status) => {
    expect(await codeOf(await post('{"query":"{me{id}}"}', { 'content-type': type }))).toEqual([status, 'BAD_REQUEST']);
  });

  it('refuses batches, and JSON that is none', async () => {
    expect(await codeOf(await post('[{"query":"{me{id}}"},{"query":"{me{id}}"}]'))).toEqual([400, 'BAD_REQUEST']);
    expect(await codeOf(await post('{"query":'))).toEqual([400, 'BAD_REQUEST']);
  });

  it('refuses too large a body with an answer that arrives', async () => {
    expect(await codeOf(await post(JSON.stringify({ query: `{me{id}} #${'x'.repeat(MAX_BODY_BYTES)}` })))).toEqual([400, 'BAD_REQUEST']);
  });

  it.each([
    ['aliases', `{${Array.from({ length: 16 }, (_, index) => `a${index}:me{id}`).join(' ')}}`],
    ['fragments that double', `{...f0} ${doublingFragments(16)}`],
    ['deep introspection', '{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}'],
    ['introspection that is off', '{__schema{types{name}}}'],
  ])('refuses %s over the limit with 400', async (_name, query) => {
    expect(await codeOf(await post(JSON.stringify({ query })))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('refuses too many tokens with 400', async () => {
    expect(await codeOf(await post(JSON.stringify({ query: `{${'me{id} '.repeat(250)}}` })))).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  });

  it.each([
    ['pages', '{users(first:501){totalCount}}'],
    ['cost', `{${Array.from({ length: 10 }, (_, index) => `a${index}:users(first:500){nodes{memberships{hierarchy{path}}}}`).join(' ')}}`],
    ['subscriptions', 'subscription{x}'],
  ])('refuses %s over the limit with 400', async (_name, query) => {
    expect(await codeOf(await post(JSON.stringify({ query })))).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('gives no hints about names that are not there', async () => {
    const response = await post('{"query":"{mee{id}}"}');
    expect(await response.text()).not.toContain('Did you mean');
  });

  it('lets nobody keep its answers', async () => {
    expect((await post('{"query":"{me{id}}"}')).headers.get('cache-control')).toBe('no-store');
  });
});

function doublingFragments(count: number): string {
  const body = (index: number) => (index < count - 1 ? `...f${index + 1} ...f${index + 1}` : '__typename');
  return Array.from({ length: count }, (_, index) => `fragment f${index} on Query{${body(index)}}`).join(' ');
}
