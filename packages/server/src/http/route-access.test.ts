import { PERMISSIONS, type Permission, ROLE_TYPES } from '@intake/shared';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Instance, startInstance } from '../testing/instance.js';
import { signedIn } from '../testing/people.js';
import { makeToken } from '../testing/programs.js';

/** By route, what it takes; undefined where it is for anybody. A route that isn't here fails the first test. */
const ROUTES: Readonly<Record<string, Permission | undefined>> = {
  'GET /healthz': undefined,
  'GET /readyz': undefined,
  'POST /uploads': 'MANAGE_USERS',
  'GET /downloads/example-users.xlsx': 'MANAGE_USERS',
  'GET /downloads/voorbeeld-gebruikers.xlsx': 'MANAGE_USERS',
  'GET /downloads/passwords-1.xlsx': 'MANAGE_USERS',
};

const added = vi.hoisted((): { method: string | string[]; url: string }[] => []);

vi.mock('./app.js', async (original) => {
  const module = await original<typeof import('./app.js')>();
  const makeApp: typeof module.makeApp = (...settings) => {
    const app = module.makeApp(...settings);
    app.addHook('onRoute', ({ method, url }) => {
      added.push({ method, url });
    });
    return app;
  };
  return { ...module, makeApp };
});

/** Of GraphQL there is a table of its own, and the app's files are for anybody. */
function routesAdded(): string[] {
  const others = added.filter(({ method, url }) => method !== 'HEAD' && url !== '/graphql' && !isOfTheApp(url));
  return others.map(({ method, url }) => `${String(method)} ${url}`);
}

function isOfTheApp(url: string): boolean {
  return url === '/*' || url.startsWith('/assets/') || /^\/[\w-]+\.(svg|png|ico|txt|webmanifest|html)$/.test(url);
}

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});

afterAll(() => instance.stop());

async function statusOf(route: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  return (await fetch(`${instance.server.url}${path}`, { method, headers })).status;
}

const guarded = Object.entries(ROUTES).flatMap(([route, permission]) => (permission === undefined ? [] : [[route, permission] as const]));

describe('every route beside GraphQL and the app', () => {
  it('stands in the table of who may use it', () => {
    const known = Object.keys(ROUTES).map((route) => route.replace('passwords-1', 'passwords-:id'));
    expect(routesAdded().sort()).toEqual(known.sort());
  });

  it.each(guarded)('%s is not for whoever is not signed in, nor with a token that is none', async (route) => {
    expect(await statusOf(route, {})).toBe(401);
    expect(await statusOf(route, { authorization: 'Bearer intake_none' })).toBe(401);
  });

  it.each(guarded)('%s takes the permission, whatever the type of the role, by session and by token', async (route, permission) => {
    for (const type of ROLE_TYPES) {
      const others = PERMISSIONS.filter((name) => name !== permission);
      const without = await signedIn(instance, `without ${type} ${route}`.replaceAll(/\W/g, ''), { type, permissions: others });
      const { token } = await makeToken(without, ['VIEW_USERS']);
      expect([type, await statusOf(route, { cookie: cookieOf(without) })]).toEqual([type, 403]);
      expect([type, await statusOf(route, { authorization: `Bearer ${token}` })]).toEqual([type, 403]);
    }
    const allowed = await makeToken(instance.admin, [permission]);
    expect([401, 403]).not.toContain(await statusOf(route, { cookie: cookieOf(instance.admin) }));
    expect([401, 403]).not.toContain(await statusOf(route, { authorization: `Bearer ${allowed.token}` }));
  });
});

const cookieOf = ({ cookie }: { readonly cookie: string }) => cookie.split(';')[0] ?? '';
