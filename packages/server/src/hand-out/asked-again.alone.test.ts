import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readAuditLog } from '../testing/audit-log.js';
import { ADMIN_PASSWORD, type Instance, startInstance, type Visitor } from '../testing/instance.js';
import { makeUser, signedIn } from '../testing/people.js';

const RESET = 'mutation ($ids: [ID!]!, $key: ID) { resetPasswords(ids: $ids, key: $key) { url users } }';

const hashing = vi.hoisted(() => ({ begun: 0, wait: Promise.resolve() }));

vi.mock('../sign-in/passwords.js', async (original) => {
  const module = await original<typeof import('../sign-in/passwords.js')>();
  const hashPasswords: typeof module.hashPasswords = async (...given) => {
    hashing.begun += 1;
    await hashing.wait;
    return module.hashPasswords(...given);
  };
  return { ...module, hashPasswords };
});

/** Keeps passwords from being hashed until what this returns is called. */
function holdHashes(): () => void {
  hashing.begun = 0;
  let letGo = (): void => undefined;
  hashing.wait = new Promise((resolve) => (letGo = resolve));
  return () => letGo();
}

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});

afterEach(() => vi.useRealTimers());

afterAll(() => instance.stop());

interface Handout {
  readonly url: string;
  readonly users: number;
}

interface Request {
  readonly ids: readonly string[];
  readonly key?: string;
}

const reset = (request: Request, visitor: Visitor = instance.admin) => visitor.get<Handout>(RESET, request);
const cookieOf = ({ cookie }: Visitor) => cookie.split(';')[0] ?? '';
const download = ({ url }: Handout) =>
  fetch(`${instance.server.url}${url}`, { headers: { cookie: cookieOf(instance.admin), 'accept-language': 'en' } });
const resetsOf = async (id: string) => (await readAuditLog(instance, { action: 'PASSWORDS_RESET', subjectId: id })).nodes.length;

/** A request whose client may let go of it. */
function askAndLeave(request: Request): { readonly answer: Promise<unknown>; readonly leave: () => void } {
  const controller = new AbortController();
  const answer = fetch(`${instance.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: cookieOf(instance.admin) },
    body: JSON.stringify({ query: RESET, variables: request }),
    signal: controller.signal,
  });
  return { answer, leave: () => controller.abort() };
}

describe('resetPasswords, asked again with the same key and users', () => {
  it('goes on where the connection was lost, and answers whoever asks again', async () => {
    const id = await makeUser(instance.admin, 'cut');
    const letGo = holdHashes();
    const { answer, leave } = askAndLeave({ ids: [id], key: 'cut' });
    await vi.waitFor(() => expect(hashing.begun).toBe(1));
    leave();
    await expect(answer).rejects.toThrow();
    const again = reset({ ids: [id], key: 'cut' });
    letGo();
    expect((await download(await again)).status).toBe(200);
    expect([hashing.begun, await resetsOf(id)]).toEqual([1, 1]);
  });

  it('gives the same hand-out as long as nobody took it, whatever the order of the users', async () => {
    const ids = [await makeUser(instance.admin, 'one'), await makeUser(instance.admin, 'two')];
    const first = await reset({ ids, key: 'same' });
    expect(await reset({ ids: [...ids].reverse(), key: 'same' })).toEqual(first);
    expect((await download(first)).status).toBe(200);
    expect(await resetsOf(ids[0] ?? '')).toBe(1);
  });

  it('resets nothing that has been handed out: a request that comes late is refused', async () => {
    const id = await makeUser(instance.admin, 'late');
    await download(await reset({ ids: [id], key: 'late' }));
    const { errors } = await instance.admin.ask(RESET, { ids: [id], key: 'late' });
    expect(errors?.[0]?.message).toContain('downloaded already');
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect(await resetsOf(id)).toBe(1);
  });

  it('is another reset with another key, without one, for other users, and by somebody else', async () => {
    const ids = [await makeUser(instance.admin, 'three'), await makeUser(instance.admin, 'four')];
    const other = await signedIn(instance, 'other', { type: 'ADMIN', permissions: ['MANAGE_USERS', 'VIEW_USERS'] });
    const key = 'mine';
    const handouts = [
      await reset({ ids, key }),
      await reset({ ids, key: 'another' }),
      await reset({ ids }),
      await reset({ ids }),
      await reset({ ids: ids.slice(1), key }),
      await reset({ ids, key }, other),
    ];
    expect(new Set(handouts.map(({ url }) => url)).size).toBe(handouts.length);
  });
});

describe('resetPasswords', () => {
  it('changes nothing if it takes longer than its hand-out would be there, as somebody may have asked elsewhere meanwhile', async () => {
    const id = await makeUser(instance.admin, 'slow', { password: ADMIN_PASSWORD });
    const letGo = holdHashes();
    const refusal = instance.admin.refusal(RESET, { ids: [id], key: 'slow' });
    await vi.waitFor(() => expect(hashing.begun).toBe(1));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    letGo();
    expect((await refusal)?.['code']).toBe('CONFLICT');
    vi.useRealTimers();
    expect(await instance.visitor().signIn('slow', ADMIN_PASSWORD)).toBe(true);
  });
});
