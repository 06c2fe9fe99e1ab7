import { describe, expect, it } from 'vitest';
import { changedElsewhere, changedFields, changesOf, mergeMemberships } from './user-changes.js';
import { BLANK_USER, draftOf, inputOf, type StoredUser, type UserDraft } from './user-draft.js';

const zoe: StoredUser = {
  firstName: 'Zoë',
  lastName: 'van den Berg',
  username: 'zoe',
  userId: '007',
  email: 'zoe@example.org',
  specialNeeds: true,
  extraTimePercentage: 25,
  synchronisationKey: 'sis-1',
  timeZone: 'Europe/Amsterdam',
  role: { id: 'candidate' },
  memberships: [
    { administrator: false, hierarchy: { id: 'a' } },
    { administrator: true, hierarchy: { id: 'b' } },
  ],
};
const before = draftOf(zoe);
const change = (changes: Partial<UserDraft>): UserDraft => ({ ...before, ...changes });
const member = (hierarchyId: string, administrator = false) => ({ hierarchyId, administrator });

describe('changesOf()', () => {
  it('sends nothing that nobody touched', () => {
    expect(changesOf(before, change({}))).toEqual({});
    expect(changesOf(before, change({ email: 'z@example.org' }))).toEqual({ email: 'z@example.org' });
  });

  it('empties optional fields by null', () => {
    const after = change({ synchronisationKey: '', timeZone: ' ', extraTimePercentage: '' });
    expect(changesOf(before, after)).toEqual({ synchronisationKey: null, timeZone: null, extraTimePercentage: null });
  });

  it('sends the percentage as a number, with a sign or without', () => {
    expect(changesOf(before, change({ extraTimePercentage: '30 %' }))).toEqual({ extraTimePercentage: 30 });
    expect(changesOf(before, change({ extraTimePercentage: '25%' }))).toEqual({});
  });

  it('takes the extra time away with the special needs', () => {
    expect(changesOf(before, change({ specialNeeds: false }))).toEqual({ specialNeeds: false, extraTimePercentage: null });
  });

  it('never sends a password, which has a way of its own', () => {
    expect(changesOf(before, change({ password: 'wandering teapot' }))).toEqual({});
  });
});

describe('changedFields()', () => {
  it('looks through the order of memberships, not through the mark', () => {
    expect(changedFields(before, change({ memberships: [member('b', true), member('a')] }))).toEqual([]);
    expect(changedFields(before, change({ memberships: [member('b'), member('a')] }))).toEqual(['memberships']);
  });
});

describe('mergeMemberships()', () => {
  const mine = (after: UserDraft['memberships'], stored: UserDraft['memberships']) =>
    mergeMemberships(stored, { before: before.memberships, after });

  it('is what the person wanted where nobody else changed any', () => {
    const after = [member('b'), member('c')];
    expect(mine(after, before.memberships)).toEqual(after);
  });

  it('keeps what somebody else added or marked, and takes away what they took away', () => {
    expect(mine([member('a'), member('b', true), member('c')], [member('a', true), member('d')])).toEqual([
      member('a', true),
      member('d'),
      member('c'),
    ]);
  });

  it('adds nothing twice that both added', () => {
    expect(mine([...before.memberships, member('c', true)], [...before.memberships, member('c')])).toEqual([
      ...before.memberships,
      member('c', true),
    ]);
  });
});

describe('changedElsewhere()', () => {
  const after = change({ email: 'z@example.org', specialNeeds: false });

  it('is not said where only what was changed here is different', () => {
    expect(changedElsewhere(change({ email: 'z@example.org', specialNeeds: false, extraTimePercentage: '' }), { before, after })).toBe(
      false,
    );
  });

  it('is said where another field is different', () => {
    expect(changedElsewhere(change({ email: 'z@example.org', userId: '008' }), { before, after })).toBe(true);
  });
});

describe('inputOf()', () => {
  it('leaves out what is empty, and extra time without special needs', () => {
    const input = inputOf({ ...BLANK_USER, firstName: 'Zoë', roleId: 'r', memberships: [member('a')], extraTimePercentage: '25' });
    expect(input).toMatchObject({ firstName: 'Zoë', roleId: 'r', password: null, extraTimePercentage: null, timeZone: null });
    expect(input.memberships).toEqual([member('a')]);
  });
});
