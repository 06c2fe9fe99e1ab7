import { describe, expect, it } from 'vitest';
import { BLANK_USER, type UserDraft } from './user-draft.js';
import { formIssueSentence, issuesOf, issuesToShow } from './user-issues.js';

const GOOD: UserDraft = {
  ...BLANK_USER,
  firstName: 'Zoë',
  lastName: 'Berg',
  username: 'zoe',
  userId: '007',
  email: 'zoe@example.org',
  roleId: 'candidate',
  memberships: [{ hierarchyId: 'a', administrator: false }],
};
const issues = (changes: Partial<UserDraft>, isNew = true) => issuesOf({ ...GOOD, ...changes }, { isNew });

describe('issuesOf()', () => {
  it('finds nothing in a user who is filled in right', () => {
    expect(issues({})).toEqual({});
  });

  it('demands of a new user the names, username, user ID, email, role and a hierarchy', () => {
    const required = ['email', 'firstName', 'lastName', 'memberships', 'roleId', 'userId', 'username'];
    expect(Object.keys(issuesOf(BLANK_USER, { isNew: true })).sort()).toEqual(required);
  });

  it('lets a user who exists be in no hierarchy', () => {
    expect(issues({ memberships: [] }, false)).toEqual({});
  });

  it.each<[Partial<UserDraft>, object]>([
    [{ username: 'zoe berg' }, { username: 'SPACES_NOT_ALLOWED' }],
    [{ email: 'zoe@' }, { email: 'INVALID_EMAIL' }],
    [{ password: 'Password1' }, { password: 'TOO_COMMON' }],
    [{ password: 'short' }, { password: 'TOO_SHORT' }],
    [{ timeZone: 'Utrecht' }, { timeZone: 'INVALID_TIME_ZONE' }],
    [{ specialNeeds: true, extraTimePercentage: '301' }, { extraTimePercentage: 'INVALID_PERCENTAGE' }],
  ])('keeps the rules of an import: %o', (changes, found) => {
    expect(issues(changes)).toEqual(found);
  });

  it('does not look at the extra time of a user without special needs', () => {
    expect(issues({ specialNeeds: false, extraTimePercentage: 'much' })).toEqual({});
  });
});

describe('issuesToShow()', () => {
  it('waits until a field is left, but for what more typing does not cure', () => {
    const found = { email: 'INVALID_EMAIL', username: 'SPACES_NOT_ALLOWED' } as const;
    expect(issuesToShow(found, new Set())).toEqual({ username: 'SPACES_NOT_ALLOWED' });
    expect(issuesToShow(found, new Set(['email']))).toEqual(found);
  });
});

describe('formIssueSentence()', () => {
  it('names the field of the domain, if it is one', () => {
    expect(formIssueSentence('username', 'SPACES_NOT_ALLOWED', 'EN')).toBe('Username: spaces not allowed');
    expect(formIssueSentence('memberships', 'REQUIRED', 'NL')).toBe('Dit veld is verplicht');
  });
});
