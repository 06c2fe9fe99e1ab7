/** Somebody tries to get into, or stay in, a session that isn't theirs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import { connectClient, type Client } from '../support/client.js';
import { behindTheServer } from '../support/direct-database.js';
import { roleId } from '../support/places.js';
import { ADMIN } from '../support/run-server.js';
import { signInAs, signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

const NAME = 'intake_session';
const PASSWORD = 'a heron on the quay';
const SIGN_IN = 'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { id } }';

/** A request with a cookie header as somebody wrote it: who it is taken for, and the cookies that it is answered with. */
async function sent(
  url: string,
  cookie: string,
  query = '{ me { username } }',
  variables: object = {},
): Promise<{ who: string; set: string[] }> {
  const headers = { 'content-type': 'application/json', cookie };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data } = (await response.json()) as { data?: { me?: { username: string } } | null };
  return { who: data?.me?.username ?? `nobody (${String(response.status)})`, set: response.headers.getSetCookie() };
}

const NOBODY = 'nobody (200)';

const secretIn = (set: readonly string[]): string => /^[^=]+=([^;]*)/.exec(set[0] ?? '')?.[1] ?? '';

async function begin(url: string, cookie: string, username: string, password = PASSWORD): Promise<string> {
  return secretIn((await sent(url, cookie, SIGN_IN, { u: username, p: password })).set);
}

describe('a session', () => {
  let server: ServerUnderTest;
  let admin: Client;

  beforeAll(async () => {
    server = await startServer('embedded');
    admin = await signInAsAdmin(server.url);
    for (const username of ['ada', 'mallory']) await signInAs(server.url, admin, { username, role: 'Support' });
  });

  afterAll(() => server.stop());

  it('has a secret of the server’s choosing: none that was planted before sign-in is adopted, nor the planter’s own left alive', async () => {
    const chosen = 'A'.repeat(43);
    const own = await begin(server.url, '', 'mallory');
    for (const planted of [chosen, own]) {
      const secret = await begin(server.url, `${NAME}=${planted}`, 'ada');
      expect([secret.length > 40, secret === planted]).toEqual([true, false]);
      expect([(await sent(server.url, `${NAME}=${planted}`)).who, (await sent(server.url, `${NAME}=${secret}`)).who]).toEqual([
        NOBODY,
        'ada',
      ]);
    }
  });

  it('is not guessed from a part of its secret, another spelling of it, or what the database keeps of it', async () => {
    const secret = await begin(server.url, '', 'ada');
    const rows = await behindTheServer(server.database, (direct) => direct.rows('SELECT * FROM sessions'));
    const stored = rows
      .flatMap((row) => Object.values(row))
      .map((value) => (Buffer.isBuffer(value) ? value.toString('base64url') : String(value)));
    expect(stored).not.toContain(secret);
    const swapped = secret.replace(/[a-z]/gi, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()));
    const forged = [
      secret.slice(0, -1),
      `${secret}A`,
      `${secret}=`,
      ` ${secret}x`,
      swapped,
      secret.split('').reverse().join(''),
      '',
      '%00',
      "' OR '1'='1",
      ...stored,
    ];
    for (const value of forged)
      expect([value, (await sent(server.url, `${NAME}=${encodeURIComponent(value)}`)).who]).toEqual([value, NOBODY]);
    for (const name of [`__Host-${NAME}`, NAME.toUpperCase(), 'session', `${NAME} x`])
      expect((await sent(server.url, `${name}=${secret}`)).who).toBe(NOBODY);
  });

  it.each<[string, (id: string, secret: string) => Promise<unknown>]>([
    ['signing out', (_, secret) => sent(server.url, `${NAME}=${secret}`, 'mutation { signOut }')],
    ['another password', (id) => as.resetPassword(admin, id, PASSWORD)],
    ['another role', async (id) => as.updateUser(admin, id, { roleId: await roleId(admin, 'Author') })],
    [
      'the trash can, and coming back from it',
      async (id) => {
        await as.deleteUser(admin, id);
        await as.restoreUser(admin, id);
      },
    ],
    ['half an hour of silence', () => edit("UPDATE sessions SET last_seen_at = '2020-01-01 00:00:00.000'")],
    ['twelve hours', () => edit("UPDATE sessions SET created_at = '2020-01-01 00:00:00.000'")],
  ])('that somebody stole ends with %s', async (what, change) => {
    const username = what.replace(/[ ,]+/g, '-');
    const id = await as.createUser(admin, { username, role: 'Support', password: PASSWORD });
    const secret = await begin(server.url, '', username);
    expect((await sent(server.url, `${NAME}=${secret}`)).who).toBe(username);
    await change(id, secret);
    expect((await sent(server.url, `${NAME}=${secret}`)).who).toBe(NOBODY);
    await admin.signIn(ADMIN.username, ADMIN.password);
  });

  async function edit(statement: string): Promise<void> {
    await behindTheServer(server.database, (direct) => direct.run(statement));
  }

  it('does not help a request whose token is wrong, less or nothing, nor does a second cookie', async () => {
    const create = 'mutation ($e: DateTime!) { createApiToken(name: "P", permissions: [VIEW_USERS], expiresAt: $e) { token } }';
    const { createApiToken } = await admin.ask<{ createApiToken: { token: string } }>(create, {
      e: new Date(Date.now() + 60_000).toISOString(),
    });
    const as = async (authorization: string, query: string): Promise<unknown> => {
      const response = await admin.request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
      return errors?.[0]?.extensions.code ?? data;
    };
    for (const wrong of ['Bearer', 'Bearer ', 'bearer x', `Bearer ${createApiToken.token}x`, 'BEARER null'])
      expect([wrong, await as(wrong, '{ me { id } }')]).toEqual([wrong, 'UNAUTHENTICATED']);
    expect(await as(`Bearer ${createApiToken.token}`, '{ myPermissions }')).toEqual({ myPermissions: ['VIEW_USERS'] });
    const [ada, mallory] = [await begin(server.url, '', 'ada'), await begin(server.url, '', 'mallory')];
    expect(['ada', 'mallory']).toContain((await sent(server.url, `${NAME}=${ada}; ${NAME}=${mallory}`)).who);
    expect((await sent(server.url, `${NAME}=${ada.slice(1)}; ${NAME}=${mallory.slice(1)}`)).who).toBe(NOBODY);
  });

  it('has a cookie that scripts and other hosts can neither read nor plant', async () => {
    const { set } = await sent(server.url, '', SIGN_IN, { u: 'ada', p: PASSWORD });
    expect(set.map((line) => line.replace(/=[\w-]{43}/, '=…'))).toEqual([`${NAME}=…; Path=/; HttpOnly; SameSite=Lax`]);
    const https = await startServer('embedded', { PUBLIC_URL: 'https://intake.example.org' });
    try {
      const { set: secure } = await sent(https.url, '', SIGN_IN, { u: ADMIN.username, p: ADMIN.password });
      expect(secure.map((line) => line.replace(/=[\w-]{43}/, '=…'))).toEqual([`__Host-${NAME}=…; Path=/; HttpOnly; Secure; SameSite=Lax`]);
      const secret = secretIn(secure);
      expect((await sent(https.url, `__Host-${NAME}=${secret}`)).who).toBe(ADMIN.username);
      expect((await sent(https.url, `${NAME}=${secret}`)).who).toBe(NOBODY);
    } finally {
      await https.stop();
    }
  });

  it('is none for whoever signs in wrongly: no cookie is set, and the one that was there stays', async () => {
    const secret = await begin(server.url, '', 'ada');
    const { set } = await sent(server.url, `${NAME}=${secret}`, SIGN_IN, { u: 'mallory', p: 'wrong' });
    expect(set).toEqual([]);
    expect((await sent(server.url, `${NAME}=${secret}`)).who).toBe('ada');
    expect(await connectClient(server.url).signIn('mallory', PASSWORD)).toBe(true);
  });
});
