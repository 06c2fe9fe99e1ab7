import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN_PASSWORD, type Instance, startInstance, type Visitor } from '../testing/instance.js';
import { makeUser, signedIn } from '../testing/people.js';
import { makeToken, Program } from '../testing/programs.js';

const RESET = 'mutation ($ids: [ID!]!) { resetPasswords(ids: $ids) { url } }';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});

afterAll(() => instance.stop());

interface Handout {
  readonly url: string;
}

/** New passwords of somebody, who is made first. */
async function handoutFor(username: string, by: Visitor = instance.admin): Promise<Handout> {
  return by.get<Handout>(RESET, { ids: [await makeUser(instance.admin, username)] });
}

const statusFor = async ({ url }: Handout, headers: Readonly<Record<string, string>>, method = 'GET') =>
  (await fetch(`${instance.server.url}${url}`, { method, headers })).status;
const inPerson = ({ cookie }: Visitor) => ({ cookie: cookie.split(';')[0] ?? '' });
const byToken = ({ token }: Program) => ({ authorization: `Bearer ${token}` });

describe('the download of new passwords', () => {
  it('is there once', async () => {
    const handout = await handoutFor('once');
    const headers = inPerson(instance.admin);
    const statuses = await Promise.all([1, 2, 3].map(() => statusFor(handout, headers)));
    expect(statuses.sort()).toEqual([200, 404, 404]);
    expect(await (await fetch(`${instance.server.url}${handout.url}`, { headers })).text()).toContain('reset them again');
  });

  it.each([
    ['a HEAD', {}, 'HEAD', 404],
    ['what a browser fetches in advance', { 'sec-purpose': 'prefetch;prerender' }, 'GET', 403],
    ['what an older browser fetches in advance', { purpose: 'prefetch' }, 'GET', 403],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 'GET', 403],
  ])('is not taken by %s', async (what, headers, method, status) => {
    const handout = await handoutFor(what.replaceAll(' ', '-'));
    expect(await statusFor(handout, { ...inPerson(instance.admin), ...headers }, method)).toBe(status);
    expect(await statusFor(handout, inPerson(instance.admin))).toBe(200);
  });

  it('is for whoever set the passwords, in whatever session, and nobody else', async () => {
    const handout = await handoutFor('mine');
    const curious = await signedIn(instance, 'curious', { type: 'ADMIN', permissions: ['MANAGE_USERS', 'VIEW_USERS'] });
    expect(await statusFor(handout, inPerson(curious))).toBe(404);
    expect(await statusFor(handout, {})).toBe(401);
    const again = instance.visitor();
    await again.signIn('admin', ADMIN_PASSWORD);
    expect(await statusFor(handout, inPerson(again))).toBe(200);
  });

  it('is for the token that set the passwords, and for no other, nor for what somebody set in person', async () => {
    const [program, other] = await Promise.all(
      [1, 2].map(async () => new Program(instance.server.url, (await makeToken(instance.admin, ['MANAGE_USERS', 'VIEW_USERS'])).token)),
    );
    if (program === undefined || other === undefined) throw new Error('There are no programs');
    const theirs = await handoutFor('by-token', program);
    for (const headers of [inPerson(instance.admin), byToken(other)]) expect(await statusFor(theirs, headers)).toBe(404);
    expect(await statusFor(theirs, byToken(program))).toBe(200);
    const mine = await handoutFor('in-person');
    expect(await statusFor(mine, byToken(program))).toBe(404);
    expect(await statusFor(mine, inPerson(instance.admin))).toBe(200);
  });
});
