import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../config.js';
import { type Database, openDatabase } from '../database/database.js';
import { makeApp } from '../http/app.js';
import { furnishNewInstance } from '../settings/new-instance.js';
import { beginSession } from '../sign-in/sessions.repository.js';
import { newFolder } from '../testing/instance.js';
import { insertMemberships } from '../user/memberships.repository.js';
import { insertUser, setDeletedAt, userToSignIn } from '../user/users.repository.js';
import { type HousekeepingServices, keepHouse } from './housekeeping.js';

const DAY = 24 * 3600 * 1000;
const TABLES = ['users', 'memberships', 'user_words', 'sessions'] as const;

let folder: string;
let database: Database;
let services: HousekeepingServices;

beforeAll(async () => {
  folder = await newFolder();
  const config = readConfig({ DATA_DIR: folder, TRASH_DAYS: '30', LOG_LEVEL: 'silent' });
  database = await openDatabase(config);
  await furnishNewInstance(config, database);
  services = { config, database, log: makeApp(config).log, purgeHooks: [], tidyHooks: [], closeHooks: [] };
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

/** A user with everything about it, deleted so many days ago. */
async function deletedUser(username: string, daysAgo: number): Promise<void> {
  const admin = await userToSignIn(database.reads, 'admin');
  const [root]: { id: string }[] = await database.reads.query('SELECT id FROM hierarchies');
  const names = { username, userId: username, firstName: 'First', lastName: 'Last', email: `${username}@example.org` };
  const properties = { ...names, specialNeeds: false, extraTimePercentage: null, synchronisationKey: null, timeZone: 'Europe/Amsterdam' };
  await database.write(async (manager) => {
    await insertUser(manager, { id: username, properties, roleId: admin?.roleId ?? '', passwordHash: null, now: new Date() });
    await insertMemberships(manager, [{ userId: username, hierarchyId: root?.id ?? '', administrator: false }]);
    await beginSession(manager, username, new Date());
    await setDeletedAt(manager, [username], new Date(Date.now() - daysAgo * DAY));
  });
}

async function tablesWith(username: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of TABLES) {
    const rows: unknown[] = await database.reads.query(`SELECT * FROM ${table} WHERE ${table === 'users' ? 'id' : 'user_id'} = ?`, [
      username,
    ]);
    if (rows.length > 0) found.push(table);
  }
  return found;
}

describe('keepHouse()', () => {
  it('removes for good, with all about them, the users whose time in the trash can is over, and no others', async () => {
    await deletedUser('old', 30.1);
    await deletedUser('recent', 29.9);
    await keepHouse(services);
    expect(await tablesWith('old')).toEqual([]);
    expect(await tablesWith('recent')).toEqual([...TABLES]);
    expect(await userToSignIn(database.reads, 'admin')).not.toBeNull();
  });

  it('lets other features remove what they keep in the same transaction, and keeps all where one of them fails', async () => {
    await deletedUser('held', 31);
    const hook = vi.fn(() => Promise.reject(new Error('not now')));
    await keepHouse({ ...services, purgeHooks: [hook] });
    expect(hook.mock.calls).toEqual([[expect.anything(), ['held']]]);
    expect(await tablesWith('held')).toEqual([...TABLES]);
  });

  it('does the other steps where one fails, so that one broken thing keeps nothing else for ever', async () => {
    await deletedUser('gone', 31);
    await keepHouse({ ...services, tidyHooks: [() => Promise.reject(new Error('not now'))] });
    expect(await tablesWith('gone')).toEqual([]);
  });

  it('removes sessions that are over', async () => {
    const admin = await userToSignIn(database.reads, 'admin');
    await database.write((manager) => beginSession(manager, admin?.id ?? '', new Date(Date.now() - DAY)));
    await keepHouse(services);
    const rows: unknown[] = await database.reads.query('SELECT * FROM sessions WHERE user_id = ?', [admin?.id]);
    expect(rows).toEqual([]);
  });
});
