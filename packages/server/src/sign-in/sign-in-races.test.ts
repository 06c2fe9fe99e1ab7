import { rm } from 'node:fs/promises';
import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { type Database, openDatabase } from '../database/database.js';
import type { Context } from '../graphql/context.js';
import { furnishNewInstance } from '../settings/new-instance.js';
import { ADMIN_PASSWORD, newFolder } from '../testing/instance.js';
import { replaceHash, setDeletedAt, updatePassword, userToSignIn } from '../user/users.repository.js';
import { hashPassword, isOutdated } from './passwords.js';
import { signIn } from './sign-in.js';

let folder: string;
let database: Database;
let adminId: string;
let cookie: string | undefined;

beforeAll(async () => {
  folder = await newFolder();
  const config = readConfig({ DATA_DIR: folder, ADMIN_PASSWORD });
  database = await openDatabase(config);
  await furnishNewInstance(config, database);
  adminId = (await userToSignIn(database.reads, 'admin'))?.id ?? '';
});

beforeEach(() => {
  cookie = undefined;
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

/** What signIn looks at; `meanwhile` is done between the check of the password and the session's beginning. */
function context(meanwhile: () => Promise<void> = () => Promise.resolve()): Context {
  const write: Database['write'] = async (work) => {
    await meanwhile();
    return database.write(work);
  };
  const sessionCookie = { read: () => undefined, set: (secret: string) => (cookie = secret) };
  const request = { appSecret: 'a secret of thirty-two characters', clientAddress: '192.0.2.1', clientsHaveAddresses: true };
  return { ...request, database: { ...database, write }, sessionCookie } as unknown as Context;
}

const sessions = async () => {
  const rows: unknown[] = await database.reads.query('SELECT * FROM sessions');
  return rows.length;
};

describe('signIn()', () => {
  it('hashes a password anew whose hash is weaker than those of today', async () => {
    const weak = await hash(ADMIN_PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await database.write((manager) => replaceHash(manager, adminId, weak));
    await signIn(context(), 'admin', ADMIN_PASSWORD);
    const user = await userToSignIn(database.reads, 'admin');
    expect(isOutdated(user?.passwordHash ?? weak)).toBe(false);
    await signIn(context(), 'admin', ADMIN_PASSWORD);
    expect(cookie).toHaveLength(43);
  });

  it('gives no session to whoever got another password while the old one was checked', async () => {
    const before = await sessions();
    const passwordHash = await hashPassword('another long one');
    const meanwhile = () => database.write((manager) => updatePassword(manager, adminId, { passwordHash, now: new Date() }));
    await expect(signIn(context(meanwhile), 'admin', ADMIN_PASSWORD)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect([await sessions(), cookie]).toEqual([before, undefined]);
  });

  it('gives no session to whoever was deleted meanwhile', async () => {
    const before = await sessions();
    const meanwhile = () => database.write((manager) => setDeletedAt(manager, [adminId], new Date()));
    await expect(signIn(context(meanwhile), 'admin', 'another long one')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect([await sessions(), cookie]).toEqual([before, undefined]);
  });
});
