/** Whatever waits for an answer when the session ends gets it once the person is signed in again. */
import { gql } from '@apollo/client/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { apollo } from './apollo.js';
import { useSignInAgain } from './sign-in-again.js';

const json = (body: object) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
const refused = () => json({ errors: [{ message: 'Sign in', extensions: { code: 'UNAUTHENTICATED' } }] });
const ROLES = gql`
  query Roles {
    roles {
      id
    }
  }
`;

/** A server that gives these answers in turn. */
function answering(...answers: (() => Response)[]): ReturnType<typeof vi.fn> {
  const server = vi.fn(() => Promise.resolve((answers.shift() ?? refused)()));
  vi.stubGlobal('fetch', server);
  return server;
}

afterEach(() => vi.unstubAllGlobals());

describe('a request that finds the session ended', () => {
  it('waits for the person, is sent again, and is answered as if nothing had happened', async () => {
    const server = answering(refused, () => json({ data: { roles: [{ __typename: 'Role', id: '1' }] } }));
    const { waiting, resume } = useSignInAgain();
    const answer = apollo.query({ query: ROLES });
    await vi.waitFor(() => expect(waiting.value).not.toBeNull());
    expect(server).toHaveBeenCalledTimes(1);
    resume();
    expect((await answer).data).toMatchObject({ roles: [{ id: '1' }] });
  });

  it('waits again where the session has ended again', async () => {
    answering(refused, refused, () => json({ data: { roles: [] } }));
    const { waiting, resume } = useSignInAgain();
    const answer = apollo.query({ query: ROLES });
    await vi.waitFor(() => expect(waiting.value).not.toBeNull());
    resume();
    await vi.waitFor(() => expect(waiting.value).not.toBeNull());
    resume();
    expect((await answer).data).toEqual({ roles: [] });
  });

  it('is refused at once where it is the sign-in itself', async () => {
    answering(refused);
    const mutation = gql`
      mutation SignIn {
        signIn(username: "a", password: "b") {
          id
        }
      }
    `;
    await expect(apollo.mutate({ mutation })).rejects.toThrow('Sign in');
    expect(useSignInAgain().waiting.value).toBeNull();
  });
});

describe('a request with a time limit', () => {
  it('has it anew when it is sent again, however long signing in took', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const answers = [refused, () => json({ data: { roles: [] } })];
    vi.stubGlobal('fetch', (_uri: string, { signal }: RequestInit) => {
      signals.push(signal ?? undefined);
      return Promise.resolve((answers.shift() ?? refused)());
    });
    const { waiting, resume } = useSignInAgain();
    const answer = apollo.query({ query: ROLES, context: { timeLimit: 10_000 } });
    await vi.waitFor(() => expect(waiting.value).not.toBeNull());
    resume();
    await answer;
    expect(signals[0]).toBeInstanceOf(AbortSignal);
    expect(signals[1]).toBeInstanceOf(AbortSignal);
    expect(signals[1]).not.toBe(signals[0]);
  });
});
