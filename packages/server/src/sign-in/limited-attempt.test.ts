import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FailedSignIns } from '../audit/failed-sign-ins.js';
import { readConfig } from '../config.js';
import { openDatabase } from '../database/database.js';
import { ADMIN_PASSWORD, type Instance, newFolder, startInstance, type Visitor } from '../testing/instance.js';
import { makeUser } from '../testing/people.js';
import { attemptKeys, limitedAttempt, tryAgainIn } from './limited-attempt.js';

const SIGN_IN = 'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { username } }';
const CHANGE = 'mutation ($c: String!, $n: String!) { changePassword(current: $c, new: $n) { username } }';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});

afterAll(() => instance.stop());

const tries = async (u: string, count: number, visitor: Visitor = instance.visitor()) => {
  const answers = [];
  for (let time = 0; time < count; time += 1) answers.push(await visitor.ask(SIGN_IN, { u, p: 'wrong' }));
  return answers.map(({ errors }) => errors?.[0]);
};

describe('signIn', () => {
  it('says after five wrong passwords when to try again, the same of a user that nobody has, and takes no right one before', async () => {
    await makeUser(instance.admin, 'ada', { password: ADMIN_PASSWORD });
    const [ofAda, ofNobody] = [await tries('ada', 7), await tries('nobody', 7)];
    expect(ofAda.map((error) => error?.extensions?.['code'])).toEqual([
      ...Array.from({ length: 5 }, () => 'UNAUTHENTICATED'),
      'TOO_MANY_REQUESTS',
      'TOO_MANY_REQUESTS',
    ]);
    expect(ofAda[5]?.message).toMatch(/^Too many wrong passwords: try again in (30|29) seconds$/);
    expect(ofAda[5]?.extensions?.['retryAfter']).toBeGreaterThan(25);
    const withoutSeconds = (errors: typeof ofAda) => JSON.stringify(errors).replace(/\d+/g, '');
    expect(withoutSeconds(ofNobody)).toBe(withoutSeconds(ofAda));
    expect(await instance.visitor().signIn('ada', ADMIN_PASSWORD)).toBe(false);
  });

  it('counts whatever is typed for one username as one account, and keeps others out of it', async () => {
    await makeUser(instance.admin, 'zoe', { password: ADMIN_PASSWORD });
    await makeUser(instance.admin, 'joan', { password: ADMIN_PASSWORD });
    for (const spelling of ['zoe', 'ZOE', 'Zoe', 'zOe', 'zoE']) await tries(spelling, 1);
    expect(await instance.visitor().signIn('zoe', ADMIN_PASSWORD)).toBe(false);
    expect(await instance.visitor().signIn('joan', ADMIN_PASSWORD)).toBe(true);
  });

  it('lets no more through when very many are tried at once', async () => {
    await makeUser(instance.admin, 'many', { password: ADMIN_PASSWORD });
    const answers = await Promise.all(Array.from({ length: 40 }, () => instance.visitor().ask(SIGN_IN, { u: 'many', p: 'wrong' })));
    const looked = answers.filter(({ errors }) => errors?.[0]?.extensions?.['code'] === 'UNAUTHENTICATED');
    // Two are looked at together, so one may slip through.
    expect(looked.length).toBeLessThanOrEqual(6);
  });
});

describe('changePassword', () => {
  it('is limited too, apart from signing in', async () => {
    await makeUser(instance.admin, 'mary', { password: ADMIN_PASSWORD });
    const visitor = instance.visitor();
    await visitor.signIn('mary', ADMIN_PASSWORD);
    const codes = [];
    for (let time = 0; time < 6; time += 1) codes.push((await visitor.refusal(CHANGE, { c: 'wrong', n: 'another long one' }))?.['code']);
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'BAD_USER_INPUT'), 'TOO_MANY_REQUESTS']);
    expect((await visitor.refusal(CHANGE, { c: ADMIN_PASSWORD, n: 'another long one' }))?.['code']).toBe('TOO_MANY_REQUESTS');
    expect(await instance.visitor().signIn('mary', ADMIN_PASSWORD)).toBe(true);
  });
});

describe("a client's address", () => {
  const forwarded = async (trusted: Instance, address: string, u: string) =>
    (await trusted.visitor().ask(SIGN_IN, { u, p: 'wrong' }, { 'x-forwarded-for': address })).errors?.[0]?.extensions?.['code'];
  const ADDRESSES = '{ audit(first: 1, action: SIGN_IN_FAILED) { nodes { address } } }';
  const lastAddress = async ({ admin }: Instance) => (await admin.get<{ nodes: { address: string }[] }>(ADDRESSES)).nodes[0]?.address;

  it('is what a proxy says only where that proxy is trusted', async () => {
    await forwarded(instance, '198.51.100.7', 'a');
    expect(await lastAddress(instance)).toBe('127.0.0.1');
    const behind = await startInstance({ TRUSTED_PROXIES: '127.0.0.1' });
    await forwarded(behind, '198.51.100.7', 'a');
    expect(await lastAddress(behind)).toBe('198.51.100.7');
    await behind.stop();
  });
});

describe('what the audit log notes of wrong passwords', () => {
  it('is bounded by the minute, and says how many it left out', async () => {
    const folder = await newFolder();
    const database = await openDatabase(readConfig({ DATA_DIR: folder }));
    const bounded = new FailedSignIns();
    const context = { database, appSecret: 'x', clientAddress: '192.0.2.1', clientsHaveAddresses: true, failedSignIns: bounded };
    const fail = (index: number) =>
      limitedAttempt(context, attemptKeys(context, `username ${index}`), {
        verify: () => Promise.resolve({ wrongOf: null }),
        refuseWrong: () => {
          throw new Error('Wrong');
        },
      });
    for (let index = 0; index < 40; index += 1) await expect(fail(index)).rejects.toThrow('Wrong');
    expect(bounded.admit(null)).toEqual({ leftOut: 10 });
    expect(await database.reads.query("SELECT COUNT(*) AS n FROM audit_entries WHERE action = 'SIGN_IN_FAILED'")).toEqual([{ n: 30 }]);
    await database.close();
    await rm(folder, { recursive: true });
  });
});

describe('tryAgainIn()', () => {
  it.each([
    [1, '1 second', '1 seconde'],
    [90, '90 seconds', '90 seconden'],
    [91, '2 minutes', '2 minuten'],
    [900, '15 minutes', '15 minuten'],
  ])('says %i seconds as people do', (seconds, en, nl) => {
    const { EN, NL } = tryAgainIn(seconds);
    expect([EN, NL]).toEqual([
      `Too many wrong passwords: try again in ${en}`,
      `Te vaak een verkeerd wachtwoord: probeer het over ${nl} opnieuw`,
    ]);
  });
});
