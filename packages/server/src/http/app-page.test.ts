import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp, type BuiltApp, NAVIGATION, serveApp } from '../testing/built-app.js';

const NOT_FOUND = { error: { code: 'NOT_FOUND', message: expect.any(String) as string } };

let built: BuiltApp;
let app: FastifyInstance;

beforeAll(async () => {
  built = await buildApp();
  app = await serveApp(built);
});

afterAll(async () => {
  await app.close();
  await built.remove();
});

const navigate = (url: string, method: 'GET' | 'HEAD' = 'GET') => app.inject({ method, url, headers: NAVIGATION });
const nonces = (text: string) => [...text.matchAll(/nonce[-=]"?([^'"\s>]+)/g)].map(([, nonce]) => nonce);

describe('the page of the app', () => {
  it.each(['/', '/users', '/users/', '/sign-in?next=/users', '/import-users/7/preview', `/users/${'x'.repeat(300)}`])(
    'is what %s answers, without sign-in',
    async (url) => {
      const { statusCode, headers, body } = await navigate(url);
      expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
      expect(body).toContain('<div id="app"></div>');
    },
  );

  it('is at / for clients that take anything', async () => {
    expect((await app.inject('/')).body).toContain('<div id="app"></div>');
  });

  it('has a nonce of 128 bits in its elements and its policy, another one each time', async () => {
    const seen = await Promise.all([navigate('/users'), navigate('/users'), navigate('/')]);
    const all = seen.map(({ headers, body }) => [...nonces(body), ...nonces(String(headers['content-security-policy']))]);
    for (const each of all) expect(each).toEqual([each[0], each[0], each[0]]);
    expect(new Set(all.map(([nonce]) => nonce)).size).toBe(3);
    expect(Buffer.from(String(all[0]?.[0]), 'base64')).toHaveLength(16);
  });

  it.each([
    [false, ''],
    [true, ';upgrade-insecure-requests'],
  ])('adds to the policy of every answer nothing but the nonce for styles, behind HTTPS (%s) too', async (https, last) => {
    const made = await serveApp({ folder: built.folder, https });
    const policies = await Promise.all(
      ['/healthz', '/users'].map(async (url) => {
        const { headers } = await made.inject({ url, headers: NAVIGATION });
        return String(headers['content-security-policy']);
      }),
    );
    await made.close();
    const [every = '', ofThePage = ''] = policies;
    expect(every).toBe(
      `default-src 'self';script-src 'self';style-src 'self';img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'${last}`,
    );
    expect(ofThePage.replace(/ 'nonce-[\w+/]{22}=='/, '')).toBe(every);
    expect(ofThePage).toMatch(/;style-src 'self' 'nonce-/);
  });

  it('is answered to HEAD without its body', async () => {
    const { statusCode, headers, body } = await navigate('/users', 'HEAD');
    expect([statusCode, headers['content-type'], body]).toEqual([200, 'text/html; charset=utf-8', '']);
  });

  it.each(['/graphql', '/graphql/x', '/uploads', '/downloads/x.xlsx', '/assets', '/assets/gone-1a2b.js', '/readyz', '/%61ssets/x'])(
    'never stands in for %s',
    async (url) => {
      const response = await navigate(url);
      expect([response.statusCode, response.json()]).toEqual([404, NOT_FOUND]);
    },
  );

  it('is for those who want a page: programs are told that nothing is there', async () => {
    const responses = [await app.inject('/users'), await app.inject({ url: '/users', headers: { accept: 'application/json' } })];
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
    expect((await app.inject({ method: 'POST', url: '/users', headers: NAVIGATION })).statusCode).toBe(404);
  });
});
