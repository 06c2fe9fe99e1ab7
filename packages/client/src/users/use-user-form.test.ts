import { describe, expect, it } from 'vitest';
import { useUserForm } from './use-user-form.js';
import { BLANK_USER, type UserDraft } from './user-draft.js';

const GOOD: UserDraft = {
  ...BLANK_USER,
  firstName: 'Zoë',
  lastName: 'Berg',
  username: 'zoe',
  userId: '007',
  email: 'z@example.org',
  roleId: 'r',
};

function arrange(changes: Partial<UserDraft> = {}) {
  const form = useUserForm(GOOD, { isNew: false });
  const fill = (filled: Partial<UserDraft>): void => {
    form.draft.value = { ...form.draft.value, ...filled };
  };
  fill(changes);
  return { form, fill, shown: () => [...form.sentences.value.keys()] };
}

describe('useUserForm()', () => {
  it('says what is wrong with a field once it is left', () => {
    const { form, shown } = arrange({ email: 'z@' });
    expect(shown()).toEqual([]);
    form.leave('email');
    expect(form.sentences.value.get('email')).toEqual(['Email: Please enter a valid email address']);
  });

  it('says all that is wrong when it is to be saved', () => {
    const { form, shown } = arrange({ email: '', firstName: ' ' });
    expect(form.check()).toBe(false);
    expect([shown().sort(), form.mistakes.value]).toEqual([['email', 'firstName'], 2]);
  });

  it('shows what the server refuses until that field is changed', () => {
    const { form, fill, shown } = arrange();
    form.refuse({ username: 'IN_USE' });
    fill({ email: 'zoe@example.org' });
    expect(shown()).toEqual(['username']);
    fill({ username: 'zoe2' });
    expect(shown()).toEqual([]);
  });

  it('knows whether anything is changed, and begins anew with what is stored', () => {
    const { form, fill, shown } = arrange({ username: 'zoe 2' });
    expect(form.isChanged.value).toBe(true);
    form.check();
    form.reset({ ...GOOD, username: 'zoe2' });
    expect([form.isChanged.value, shown()]).toEqual([false, []]);
    fill({ username: 'zoe' });
    expect(form.isChanged.value).toBe(true);
  });
});
