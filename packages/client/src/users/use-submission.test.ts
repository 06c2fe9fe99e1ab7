import { ApolloError } from '@apollo/client/core';
import { describe, expect, it, vi } from 'vitest';
import { BLANK_USER, type UserDraft } from './user-draft.js';
import { useSubmission } from './use-submission.js';
import { useUserForm } from './use-user-form.js';

const GOOD: UserDraft = { ...BLANK_USER, firstName: 'Z', lastName: 'B', username: 'zoe', userId: '7', email: 'z@example.org', roleId: 'r' };
const IN_USE = new ApolloError({ graphQLErrors: [{ message: 'In use', extensions: { fields: { username: 'IN_USE' } } }] });

function arrange() {
  const form = useUserForm(GOOD, { isNew: false });
  const focusMistake = vi.fn(() => Promise.resolve());
  const fill = (changes: Partial<UserDraft>): void => {
    form.draft.value = { ...form.draft.value, ...changes };
  };
  return { form, focusMistake, fill, shown: () => [...form.sentences.value.keys()], ...useSubmission({ form, focusMistake }) };
}

describe('useSubmission()', () => {
  it('sends nothing that is wrong, and goes to what is', async () => {
    const { fill, submit, focusMistake } = arrange();
    const store = vi.fn(() => Promise.resolve());
    fill({ email: 'z@' });
    await submit(store);
    expect([store.mock.calls.length, focusMistake.mock.calls.length]).toEqual([0, 1]);
  });

  it('shows what the server refused, and goes there', async () => {
    const { submit, shown, failure, focusMistake } = arrange();
    await submit(() => Promise.reject(IN_USE));
    expect([shown(), failure.value, focusMistake.mock.calls.length]).toEqual([['username'], '', 1]);
  });

  it('says of the form as a whole what is about no field', async () => {
    const { submit, shown, failure } = arrange();
    await submit(() => Promise.reject(new Error('Away')));
    expect([shown(), failure.value]).toEqual([[], 'Away']);
  });

  it('holds nothing against a new value that only the old one was refused for', async () => {
    const { fill, submit, shown } = arrange();
    await submit(() => Promise.reject(IN_USE));
    fill({ username: 'zoe2', email: 'z@' });
    await submit(() => Promise.resolve());
    expect(shown()).toEqual(['email']);
  });

  it('sends the form once, however often it is asked to meanwhile', async () => {
    const { submit, focusMistake } = arrange();
    const store = vi.fn(() => Promise.resolve());
    await Promise.all([submit(store), submit(store)]);
    expect([store.mock.calls.length, focusMistake.mock.calls.length]).toEqual([1, 0]);
  });
});
