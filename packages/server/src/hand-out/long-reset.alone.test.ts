import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, vi } from 'vitest';
import { startInstance } from '../testing/instance.js';
import { makeUser } from '../testing/people.js';

const hashing = vi.hoisted(() => ({ begin: (): void => undefined, wait: Promise.resolve() }));

vi.mock('../sign-in/passwords.js', async (original) => {
  const module = await original<typeof import('../sign-in/passwords.js')>();
  const hashPasswords: typeof module.hashPasswords = async (...given) => {
    hashing.begin();
    await hashing.wait;
    return module.hashPasswords(...given);
  };
  return { ...module, hashPasswords };
});

vi.mock('../http/app.js', async (original) => {
  const module = await original<typeof import('../http/app.js')>();
  // Connections on which nothing comes are cut soon.
  const timeouts = { request: 60_000, headers: 60_000, connection: 500, check: 60_000 };
  return { ...module, makeApp: (config: Parameters<typeof module.makeApp>[0]) => module.makeApp(config, timeouts) };
});

it('a reset that takes longer than a connection may be silent is answered all the same', async () => {
  const instance = await startInstance();
  const ids = [await makeUser(instance.admin, 'patient')];
  const hasBegun = new Promise<void>((resolve) => (hashing.begin = resolve));
  let letGo = (): void => undefined;
  hashing.wait = new Promise((resolve) => (letGo = resolve));
  const reset = instance.admin.get('mutation ($ids: [ID!]!) { resetPasswords(ids: $ids) { users } }', { ids });
  await hasBegun;
  // One that began to be silent later is cut.
  const { hostname, port } = new URL(instance.server.url);
  const silent = connect(Number(port), hostname);
  await once(silent, 'close');
  letGo();
  expect(await reset).toEqual({ users: 1 });
  await instance.stop();
});
