import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../config.js';
import { type Database, openDatabase } from '../database/database.js';
import { isPasswordOf } from '../sign-in/passwords.js';
import { newFolder } from '../testing/instance.js';
import { membershipsOf } from '../user/memberships.repository.js';
import { userToSignIn } from '../user/users.repository.js';
import { furnishNewInstance } from './new-instance.js';

let folder: string;
let database: Database;

beforeEach(async () => {
  folder = await newFolder();
  database = await openDatabase({ dataDir: folder, databaseServer: undefined });
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const furnish = (settings: Readonly<Record<string, string>> = {}) => furnishNewInstance(readConfig(settings), database);

describe('furnishNewInstance()', () => {
  it('makes up a strong password for the first administrator, who administers the root', async () => {
    const made = await furnish();
    expect(made?.madeUpPassword).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
    const admin = await userToSignIn(database.reads, 'admin');
    expect(admin).toMatchObject({ username: 'admin', userId: 'admin', firstName: 'Root', lastName: 'Admin', email: 'root@example.org' });
    expect(await isPasswordOf(admin?.passwordHash ?? null, made?.madeUpPassword ?? '')).toBe(true);
    const [memberships] = await membershipsOf(database.reads, [admin?.id ?? '']);
    expect(memberships?.map(({ administrator }) => administrator)).toEqual([true]);
  });

  it('takes name and password from the settings, and then does not tell the password', async () => {
    expect(await furnish({ ADMIN_USERNAME: 'root-admin', ADMIN_PASSWORD: 'correct horse battery' })).toEqual({
      username: 'root-admin',
      madeUpPassword: undefined,
    });
  });

  it('makes all of it once, of servers that start at once and later', async () => {
    const made = await Promise.all([furnish(), furnish(), furnish()]);
    expect(made.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await furnish({ ADMIN_USERNAME: 'other' })).toBeUndefined();
    for (const [table, rows] of [
      ['users', 1],
      ['roles', 5],
      ['hierarchies', 1],
      ['settings', 1],
    ] as const) {
      expect([table, await database.reads.query(`SELECT COUNT(*) AS n FROM ${table}`)]).toEqual([table, [{ n: rows }]]);
    }
  });

  it.each([
    { ADMIN_PASSWORD: 'short' },
    { ADMIN_PASSWORD: 'password1' },
    { ADMIN_PASSWORD: ' correct horse' },
    { ADMIN_USERNAME: 'two words' },
  ])('refuses %j as a setting', async (settings) => {
    await expect(furnish(settings)).rejects.toThrow(ConfigError);
    expect(await database.reads.query('SELECT COUNT(*) AS n FROM users')).toEqual([{ n: 0 }]);
  });
});
