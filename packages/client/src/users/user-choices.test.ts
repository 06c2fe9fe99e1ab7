import { describe, expect, it } from 'vitest';
import { choicesFor, mayChangeMembership, mayMark, type UserChoices } from './user-choices.js';

const STAFF = { id: 's', name: 'Staff' };
const ADMIN = { id: 'a', name: 'Admin' };
const USER = {
  id: 'zoe',
  role: STAFF,
  memberships: [
    { administrator: true, hierarchy: { id: 'utrecht', path: ['Exams', 'Utrecht'] } },
    { administrator: false, hierarchy: { id: 'leiden', path: ['Exams', 'Leiden'] } },
  ],
};

/** Of somebody who administers two hierarchies, or what is given. */
const choices = (more: Partial<UserChoices> = {}): UserChoices => ({
  ...{ roles: [], nodes: [], places: [], administered: new Set(['utrecht', 'leiden']), isLoading: false },
  ...more,
});
const OTHERS = { ownId: 'me' };

describe('choicesFor()', () => {
  it('names what the user has before the lists are there', () => {
    const { roles, paths } = choicesFor(USER, choices({ isLoading: true }), OTHERS);
    expect([roles, paths?.get('utrecht')]).toEqual([[STAFF], 'Exams › Utrecht']);
  });

  it('holds each role once', () => {
    expect(choicesFor(USER, choices({ roles: [ADMIN, STAFF] }), OTHERS).roles).toEqual([ADMIN, STAFF]);
  });

  it('leaves oneself one’s role, and the marks that one has', () => {
    const own = choicesFor(USER, choices({ roles: [ADMIN, STAFF] }), { ownId: 'zoe' });
    expect(own.roles).toEqual([STAFF]);
    expect(['utrecht', 'leiden'].map((id) => mayMark(own, id))).toEqual([true, false]);
  });

  it('lets whoever administers everything mark themself anywhere', () => {
    expect(mayMark(choicesFor(USER, choices({ administered: 'EVERYTHING' }), { ownId: 'zoe' }), 'leiden')).toBe(true);
  });
});

describe('the memberships of a user', () => {
  it('are changed and marked only where whoever fills in the form administers', () => {
    const given = choicesFor(USER, choices({ administered: new Set(['leiden']) }), OTHERS);
    expect(['utrecht', 'leiden'].map((id) => mayChangeMembership(given, id))).toEqual([false, true]);
    expect(['utrecht', 'leiden'].map((id) => mayMark(given, id))).toEqual([false, true]);
  });
});
