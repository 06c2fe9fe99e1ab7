import { describe, expect, it } from 'vitest';
import { signedInAgain, useSignInAgain } from './sign-in-again.js';

describe('signedInAgain()', () => {
  it('asks once for all requests that were refused, and lets them go on together', async () => {
    const { waiting, resume } = useSignInAgain();
    const done: string[] = [];
    const both = Promise.all([signedInAgain().then(() => done.push('one')), signedInAgain().then(() => done.push('other'))]);
    expect(waiting.value).not.toBeNull();
    expect(done).toEqual([]);
    resume();
    await both;
    expect(done).toEqual(['one', 'other']);
    expect(waiting.value).toBeNull();
  });

  it('asks anew when the next session ends', () => {
    const { waiting, resume } = useSignInAgain();
    void signedInAgain();
    resume();
    void signedInAgain();
    expect(waiting.value).not.toBeNull();
    resume();
  });
});
