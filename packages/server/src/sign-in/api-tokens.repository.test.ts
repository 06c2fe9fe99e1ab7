import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { type Database, openDatabase } from '../database/database.js';
import { furnishNewInstance } from '../settings/new-instance.js';
import { ADMIN_PASSWORD, newFolder } from '../testing/instance.js';
import { userToSignIn } from '../user/users.repository.js';
import { countApiTokens, findApiToken, insertApiToken, removeExpiredApiTokens } from './api-tokens.repository.js';
import { hashOf } from './secrets.js';
import { endSessions } from './sessions.repository.js';

const noon = new Date('2026-03-01T12:00:00Z');
const inDays = (days: number) => new Date(noon.getTime() + days * 24 * 60 * 60_000);

let folder: string;
let database: Database;
let userId: string;

beforeAll(async () => {
  folder = await newFolder();
  const config = readConfig({ DATA_DIR: folder, ADMIN_PASSWORD });
  database = await openDatabase(config);
  await furnishNewInstance(config, database);
  userId = (await userToSignIn(database.reads, 'admin'))?.id ?? '';
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const insert = (id: string) => {
  const facts = { name: 'Sync', permissions: [], createdAt: noon, expiresAt: inDays(10), lastUsedAt: null };
  return database.write((manager) => insertApiToken(manager, { id, userId, secretHash: hashOf(`secret of ${id}`), ...facts }));
};
const isValid = async (id: string, now: Date) => (await findApiToken(database.reads, `secret of ${id}`, now)) !== null;

describe('an API token', () => {
  it('is valid until it expires, listed for a month more, and then removed', async () => {
    await insert('one');
    expect([await isValid('one', inDays(9.99)), await isValid('one', inDays(10))]).toEqual([true, false]);
    await database.write((manager) => removeExpiredApiTokens(manager, inDays(39.9)));
    expect(await countApiTokens(database.reads, userId)).toBe(1);
    await database.write((manager) => removeExpiredApiTokens(manager, inDays(40)));
    expect(await countApiTokens(database.reads, userId)).toBe(0);
  });

  it("ends with its user's sessions, by whatever path these end", async () => {
    await insert('two');
    expect(await isValid('two', noon)).toBe(true);
    await database.write((manager) => endSessions(manager, [userId]));
    expect(await isValid('two', noon)).toBe(false);
  });
});
