import { setImmediate } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { hashPasswords, isPasswordOf } from './passwords.js';

interface AtWork {
  readonly what: string;
  readonly finish: () => void;
}

const begun = vi.hoisted((): AtWork[] => []);

/** Work that ends when the test says so. */
vi.mock('@node-rs/argon2', () => {
  const held = (what: string) =>
    new Promise<string | boolean>((resolve) => {
      begun.push({ what, finish: () => resolve(what === 'verify' || 'a hash') });
    });
  return { hash: () => held('hash'), verify: () => held('verify'), parseOptions: () => ({}) };
});

it('whoever signs in is next, however many passwords imports and resets have still to hash', async () => {
  // Nobody's, which the module hashes on its own.
  begun.splice(0);
  const passwords = Array.from({ length: 5 }, (_, index) => `password ${String(index)}`);
  const many = [1, 2, 3, 4].map(() => hashPasswords(passwords));
  await setImmediate();
  const signIn = isPasswordOf('a hash', 'a password');
  await setImmediate();
  expect(begun.map(({ what }) => what)).toEqual(['hash', 'hash']);
  begun[0]?.finish();
  await setImmediate();
  expect(begun.map(({ what }) => what)).toEqual(['hash', 'hash', 'verify']);
  begun[2]?.finish();
  expect(await signIn).toBe(true);
  // All of them end: each that is finished makes way for the next.
  begun[1]?.finish();
  for (let done = 3; done <= 20; done += 1) {
    await setImmediate();
    begun[done]?.finish();
  }
  expect((await Promise.all(many)).flat()).toHaveLength(20);
});
