import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { type Database, openDatabase } from '../database/database.js';
import { furnishNewInstance } from '../settings/new-instance.js';
import { ADMIN_PASSWORD, newFolder } from '../testing/instance.js';
import { userToSignIn } from '../user/users.repository.js';
import { beginSession, endSessions, removeExpiredSessions, sessionUser, touchSession } from './sessions.repository.js';

const MINUTE = 60_000;
const noon = new Date('2026-03-01T12:00:00Z');
const after = (minutes: number) => new Date(noon.getTime() + minutes * MINUTE);

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

const begin = () => database.write((manager) => beginSession(manager, userId, noon));
const isValid = async (secret: string, minutes: number) => (await sessionUser(database.reads, secret, after(minutes))) !== undefined;

describe('a session', () => {
  it("tells its user's role, and is found by its secret only", async () => {
    const secret = await begin();
    expect(await sessionUser(database.reads, secret, after(1))).toMatchObject({
      userId,
      type: 'SYSTEM_ADMIN',
      roleName: 'System Administrator',
    });
    expect(await sessionUser(database.reads, `${secret}x`, after(1))).toBeUndefined();
  });

  it('is kept as a hash', async () => {
    const secret = await begin();
    const rows: { secret_hash: string }[] = await database.reads.query('SELECT secret_hash FROM sessions');
    expect(rows.every(({ secret_hash: hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('ends after half an hour without a request', async () => {
    const secret = await begin();
    expect(await isValid(secret, 29)).toBe(true);
    expect(await isValid(secret, 30)).toBe(false);
    await database.write((manager) => touchSession(manager, secret, after(20)));
    expect(await isValid(secret, 49)).toBe(true);
  });

  it('ends after twelve hours, whatever happens', async () => {
    const secret = await begin();
    await database.write((manager) => touchSession(manager, secret, after(12 * 60 - 1)));
    expect(await isValid(secret, 12 * 60 - 1)).toBe(true);
    expect(await isValid(secret, 12 * 60)).toBe(false);
  });

  it('ends with the others of its user', async () => {
    const secrets = await Promise.all([begin(), begin()]);
    await database.write((manager) => endSessions(manager, [userId]));
    for (const secret of secrets) expect(await isValid(secret, 1)).toBe(false);
  });

  it('is removed once nobody can use it', async () => {
    const secret = await begin();
    const later = await database.write((manager) => beginSession(manager, userId, after(10)));
    await database.write((manager) => removeExpiredSessions(manager, after(35)));
    expect(await isValid(secret, 1)).toBe(false);
    expect(await isValid(later, 35)).toBe(true);
  });
});
