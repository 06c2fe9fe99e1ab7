/** A stranger tries to find out who has an account, or to get around the pauses after wrong passwords. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import { connectClient, type Client } from '../support/client.js';
import { behindTheServer } from '../support/direct-database.js';
import { median } from '../bench/median.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

const SIGN_IN = 'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { id } }';
const PASSWORD = 'a heron on the quay';

describe('a stranger', () => {
  let server: ServerUnderTest;
  let admin: Client;

  beforeAll(async () => {
    server = await startServer('embedded');
    admin = await signInAsAdmin(server.url);
    const people = ['ada', 'eva', 'ivo', 'ori', 'una'];
    for (const username of people) await as.createUser(admin, { username, password: PASSWORD });
    await as.createUser(admin, { username: 'never-set' });
    await as.deleteUser(admin, await as.createUser(admin, { username: 'trashed', password: PASSWORD }));
  });

  afterAll(() => server.stop());

  const forget = (): Promise<void> => behindTheServer(server.database, (direct) => direct.run('DELETE FROM sign_in_limits'));

  /** All of an answer that could tell one from another. */
  async function answer(username: string, password = 'not the right one'): Promise<unknown> {
    const body = JSON.stringify({ query: SIGN_IN, variables: { u: username, p: password } });
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const headers = [...response.headers].filter(([name]) => name !== 'date');
    return { status: response.status, headers, text: await response.text() };
  }

  const codeOf = async (username: string, password = 'not the right one'): Promise<string> =>
    (await connectClient(server.url).graphql(SIGN_IN, { u: username, p: password })).errors?.[0]?.extensions?.code ?? 'in';

  it('gets one answer for a wrong password, no password, the trash can and nobody at all, byte for byte, during a pause as well', async () => {
    for (let time = 1; time <= 5; time += 1) {
      const answers = await Promise.all(['ada', 'never-set', 'trashed', 'nobody-there'].map((username) => answer(username)));
      expect([time, new Set(answers.map((one) => JSON.stringify(one))).size]).toEqual([time, 1]);
    }
    for (const username of ['ada', 'never-set', 'trashed', 'nobody-there'])
      expect([username, await codeOf(username)]).toEqual([username, 'TOO_MANY_REQUESTS']);
    expect([await codeOf('ada', PASSWORD), await codeOf('trashed', PASSWORD)]).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
    await forget();
    expect([await codeOf('trashed', PASSWORD), await codeOf('ada', PASSWORD)]).toEqual(['UNAUTHENTICATED', 'in']);
  });

  it('measures no difference: whoever exists and whoever doesn’t take as long', async () => {
    const times: Record<'there' | 'not', number[]> = { there: [], not: [] };
    for (let round = 0; round < 4; round += 1) {
      for (const username of ['eva', 'ivo', 'ori', 'una']) {
        for (const [kind, name] of [
          ['there', username],
          ['not', `no-${username}`],
        ] as const) {
          const start = performance.now();
          await codeOf(name);
          times[kind].push(performance.now() - start);
        }
      }
    }
    await forget();
    const ratio = median(times.there) / median(times.not);
    // Without a hash for nobody it would be ten or more.
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it('gets no tries more by spelling a username otherwise, by several in one request, nor by fifteen at once', async () => {
    const spellings = ['ada', 'ADA', 'Ａｄａ', 'aＤa', 'ᴬda'];
    for (const username of spellings) expect([username, await codeOf(username)]).toEqual([username, 'UNAUTHENTICATED']);
    for (const username of spellings) expect([username, await codeOf(username, PASSWORD)]).toEqual([username, 'TOO_MANY_REQUESTS']);
    // What comes behind a wrong one isn't looked at.
    const rightAtLast = ['wrong', 'wrong', PASSWORD].map(
      (password, index) => `a${String(index)}: signIn(username: "eva", password: "${password}") { id }`,
    );
    const { data } = await connectClient(server.url).graphql(`mutation { ${rightAtLast.join(' ')} }`);
    expect(data ?? null).toBeNull();
    await Promise.all(Array.from({ length: 15 }, () => codeOf('ivo')));
    expect(await codeOf('ivo', PASSWORD)).toBe('TOO_MANY_REQUESTS');
    await forget();
  });

  it('is not taken for somebody whose username only looks the same, nor let in with what only resembles the password', async () => {
    for (const username of ['a\u200Bda', 'ada\u200D', '\u2060ada', 'ad\u0430', 'ada ', ' ada', 'ada\u0000', 'ada\u202E', '']) {
      expect([username, await codeOf(username, PASSWORD)]).toEqual([username, 'UNAUTHENTICATED']);
    }
    for (const password of [`${PASSWORD} `, PASSWORD.toUpperCase(), `${PASSWORD}\u0000`, PASSWORD.slice(0, -1)]) {
      expect([password, await codeOf('una', password)]).toEqual([password, 'UNAUTHENTICATED']);
    }
    expect(await codeOf('una', PASSWORD)).toBe('in');
    await forget();
  });

  it(
    'keeps nobody waiting with texts that are hard to compare: marks behind marks, megabytes, for a username or a password',
    { timeout: 30_000 },
    async () => {
      const [marks, long] = [`a${'\u0301\u0323'.repeat(500_000)}`, 'x'.repeat(3_000_000)];
      for (const [username, password] of [
        [marks, 'x'],
        [long, 'x'],
        ['ada', marks],
        ['ada', long],
        ['nobody-there', marks],
      ] as const) {
        expect(await codeOf(username, password)).toBe('UNAUTHENTICATED');
      }
      await forget();
      expect(await codeOf('ada', PASSWORD)).toBe('in');
    },
  );
});
