import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { hashPassword, hashPasswords, isOutdated, isPasswordOf } from './passwords.js';

describe('hashPassword()', () => {
  it('makes an Argon2id hash of 19 MiB, two passes and one lane, another one each time', async () => {
    const [one, other] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });
});

describe('isPasswordOf()', () => {
  it('takes both Unicode forms of a letter as one', async () => {
    expect(await isPasswordOf(await hashPassword('Zoe\u0308 is here'), 'Zo\u00EB is here')).toBe(true);
  });

  it('says no to another password, to other case, and where there is no hash', async () => {
    const hashed = await hashPassword('correct horse');
    expect(await isPasswordOf(hashed, 'Correct horse')).toBe(false);
    expect(await isPasswordOf(hashed, '')).toBe(false);
    expect(await isPasswordOf(null, 'nobody has this password')).toBe(false);
  });
});

describe('a text that is too long for any password', () => {
  it('is refused without being hashed or normalised, whether there is a hash or not', { timeout: 1000 }, async () => {
    const [marks, long] = ['\u0301\u0323'.repeat(500_000), 'x'.repeat(4_000_000)];
    for (const hashed of [await hashPassword('correct horse'), null]) {
      expect([await isPasswordOf(hashed, marks), await isPasswordOf(hashed, long)]).toEqual([false, false]);
    }
  });
});

describe('hashPasswords()', () => {
  it('hashes each in its place and says how far it is', async () => {
    const progress: number[] = [];
    const hashes = await hashPasswords(['first one', 'second one', 'third one'], (done) => progress.push(done));
    expect(progress).toEqual([1, 2, 3]);
    expect(await isPasswordOf(hashes[0] ?? null, 'first one')).toBe(true);
    expect(await isPasswordOf(hashes[2] ?? null, 'third one')).toBe(true);
    expect(await isPasswordOf(hashes[1] ?? null, 'third one')).toBe(false);
  });
});

describe('isOutdated()', () => {
  it('tells a hash of weaker parameters from one of today', async () => {
    expect(isOutdated(await hash('weak', { memoryCost: 8192, timeCost: 1, parallelism: 1 }))).toBe(true);
    expect(isOutdated(await hashPassword('strong'))).toBe(false);
  });
});
