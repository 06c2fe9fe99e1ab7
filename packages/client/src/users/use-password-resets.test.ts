import { ApolloError } from '@apollo/client/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apollo } from '../app/apollo.js';
import { usePasswordResets } from './use-password-resets.js';

const HANDOUT = { __typename: 'PasswordHandout' as const, url: '/downloads/passwords-1.xlsx', users: 2, expiresAt: '2026-03-01T12:00:00Z' };
const LOST = new ApolloError({ networkError: new TypeError('Failed to fetch') });
const REFUSED = new ApolloError({ graphQLErrors: [{ message: 'No', extensions: { code: 'FORBIDDEN' } }] });

/** A server that answers so, in turn, and in the end for good; the keys it was asked with are noted. */
function answering(...answers: readonly (ApolloError | typeof HANDOUT)[]): string[] {
  const keys: string[] = [];
  vi.spyOn(apollo, 'mutate').mockImplementation(({ variables }) => {
    keys.push(String(variables?.['key']));
    const answer = answers[Math.min(keys.length, answers.length) - 1];
    return answer instanceof ApolloError ? Promise.reject(answer) : Promise.resolve({ data: { resetPasswords: answer } });
  });
  return keys;
}

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function asked(resets: ReturnType<typeof usePasswordResets>): Promise<boolean> {
  const asking = resets.ask(['1', '2']);
  await vi.runAllTimersAsync();
  return asking;
}

describe('a reset of many passwords', () => {
  it('is asked for again by the same key where no answer came, until one comes', async () => {
    const keys = answering(LOST, LOST, HANDOUT);
    const resets = usePasswordResets();
    expect(await asked(resets)).toBe(true);
    expect(resets.handout.value).toEqual(HANDOUT);
    expect([keys.length, new Set(keys).size]).toEqual([3, 1]);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it('gives up where none comes, and goes on by the same key when the person tries again', async () => {
    const keys = answering(LOST);
    const resets = usePasswordResets();
    expect(await asked(resets)).toBe(false);
    const before = keys.length;
    expect(await asked(resets)).toBe(false);
    expect([before > 1, keys.length, new Set(keys).size]).toEqual([true, 2 * before, 1]);
  });

  it('is over where it is refused: it is not asked for again, and another try is another reset', async () => {
    const keys = answering(REFUSED, HANDOUT);
    const resets = usePasswordResets();
    expect(await asked(resets)).toBe(false);
    expect([keys.length, resets.reset.failure.value]).toEqual([1, 'No']);
    expect(await asked(resets)).toBe(true);
    expect(new Set(keys).size).toBe(2);
  });
});
