import { describe, expect, it } from 'vitest';
import { type PasswordDraft, passwordProblems } from './password-problems.js';

const WHOLE: PasswordDraft = { current: 'old', new: 'a heron on the quay', again: 'a heron on the quay' };

describe('passwordProblems()', () => {
  it.each<[what: string, draft: Partial<PasswordDraft>, problems: Partial<PasswordDraft>]>([
    ['a form that is whole', {}, {}],
    ['an empty form', { current: '', new: '', again: '' }, { current: 'ui.required', new: 'ui.required', again: 'ui.required' }],
    [
      'a new password that breaks the rules',
      { new: 'short', again: 'short' },
      { new: 'Password: This value is too short: at least 8 characters' },
    ],
    ['a common one', { new: 'password', again: 'password' }, { new: 'Password: This password is too common: please choose another' }],
    ['another one the second time', { again: 'a heron on the key' }, { again: 'account.password.different' }],
  ])('of %s', (_what, draft, problems) => {
    expect(passwordProblems({ ...WHOLE, ...draft }, (key) => key, 'EN')).toEqual(problems);
  });
});
