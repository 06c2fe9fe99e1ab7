import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../database/database.js';
import { newFolder } from '../testing/instance.js';
import { blockedUntil, countFailure, forgetFailures, limitKeys, removeExpiredLimits } from './sign-in-limits.repository.js';
import { TRIES_AN_ADDRESS } from './sign-in-pauses.js';

const SECRET = 'a secret of thirty-two characters';
const noon = new Date('2026-03-01T12:00:00Z');
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

let folder: string;
let database: Database;

beforeAll(async () => {
  folder = await newFolder();
  database = await openDatabase({ dataDir: folder, databaseServer: undefined });
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const keysOf = (account: string, address?: string) => limitKeys(SECRET, account, address);
type Keys = ReturnType<typeof keysOf>;

const fail = async (keys: Keys, times: number, now = noon) => {
  for (let time = 0; time < times; time += 1) await database.write((manager) => countFailure(manager, keys, now));
};
const succeed = (keys: Keys, now = noon) => database.write((manager) => forgetFailures(manager, keys, now));
const wait = async (keys: Keys, now = noon) => {
  const until = await blockedUntil(database.reads, keys, now);
  return until === undefined ? 0 : (until.getTime() - now.getTime()) / 1000;
};

describe('an account', () => {
  it('pauses after five wrong passwords, from whatever addresses, and longer after the sixth', async () => {
    for (let time = 1; time <= 4; time += 1) await fail(keysOf('ada', `192.0.2.${time}`), 1);
    expect(await wait(keysOf('ada', '192.0.2.9'))).toBe(0);
    await fail(keysOf('ada', '192.0.2.5'), 1);
    expect(await wait(keysOf('ada', '192.0.2.9'))).toBe(30);
    expect(await wait(keysOf('ada', '192.0.2.9'), after(0.5))).toBe(0);
    await fail(keysOf('ada', '192.0.2.6'), 1, after(0.5));
    expect(await wait(keysOf('ada', '192.0.2.9'), after(0.5))).toBe(60);
  });

  it('never pauses longer than a quarter of an hour, however often somebody tries', async () => {
    await fail(keysOf('joan', '192.0.2.1'), 40);
    expect(await wait(keysOf('joan', '192.0.2.2'))).toBe(900);
  });

  it('forgets wrong passwords an hour after the last, and when its user gets in', async () => {
    await fail(keysOf('mary', '192.0.2.1'), 4);
    await fail(keysOf('mary', '192.0.2.1'), 1, after(60));
    expect(await wait(keysOf('mary', '192.0.2.1'), after(60))).toBe(0);
    await succeed(keysOf('mary', '192.0.2.1'), after(61));
    await fail(keysOf('mary', '192.0.2.7'), 4, after(62));
    expect(await wait(keysOf('mary', '192.0.2.7'), after(62))).toBe(0);
  });

  it('lets its user try from where they signed in before while strangers are kept waiting, and counts there too', async () => {
    const [home, elsewhere] = [keysOf('grace', '192.0.2.1'), keysOf('grace', '198.51.100.1')];
    await succeed(home);
    await fail(elsewhere, 5);
    expect([await wait(home), await wait(elsewhere)]).toEqual([0, 30]);
    await fail(home, 5);
    expect(await wait(home)).toBe(30);
  });

  it('has one count where clients have no addresses of their own', async () => {
    await succeed(keysOf('rosa'));
    await fail(keysOf('rosa'), 5);
    expect(await wait(keysOf('rosa'))).toBe(30);
  });
});

describe('an address', () => {
  it('is refused after many wrong passwords for whatever accounts, until its window ends; others are not', async () => {
    const address = '203.0.113.5';
    for (let time = 0; time < TRIES_AN_ADDRESS; time += 1) await fail(keysOf(`account ${time}`, address), 1, after(time / 100));
    expect(await wait(keysOf('nobody yet', address), after(3))).toBe(12 * 60);
    expect(await wait(keysOf('nobody yet', address), after(15))).toBe(0);
    expect(await wait(keysOf('nobody yet', '203.0.113.6'), after(3))).toBe(0);
  });
});

describe('what is counted', () => {
  it('is kept without names or addresses, and removed once it counts no more', async () => {
    await fail(keysOf('wilhelmina', '192.0.2.77'), 1);
    const rows: unknown[] = await database.reads.query('SELECT * FROM sign_in_limits');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/wilhelmina|192\.0\.2/);
    await database.write((manager) => removeExpiredLimits(manager, after(31 * 24 * 60)));
    expect(await database.reads.query('SELECT * FROM sign_in_limits')).toEqual([]);
  });
});
