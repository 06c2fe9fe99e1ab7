import { describe, expect, it } from 'vitest';
import type { Rank } from './access.js';
import { mayActOn, mayGivePassword, mayGiveRole } from './acting.js';

const ADMIN: Rank = { type: 'ADMIN', permissions: ['MANAGE_USERS'] };
const CANDIDATE: Rank = { type: 'CANDIDATE', permissions: [] };
const MANAGER: Rank = { type: 'AUTHOR', permissions: ['MANAGE_USERS'] };
const NORTH = { rank: ADMIN, seen: new Set(['north', 'cohort', 'library']), administered: new Set(['north', 'cohort']) };
const SYSTEM_ADMIN = {
  rank: { type: 'SYSTEM_ADMIN', permissions: ['MANAGE_USERS'] },
  seen: 'EVERYTHING',
  administered: 'EVERYTHING',
} as const;

const member = (hierarchyId: string, administrator = false) => ({ hierarchyId, administrator });

describe('mayActOn()', () => {
  it('takes a role within reach and one membership where whoever acts administers', () => {
    const of = (role: Rank, ...memberships: ReturnType<typeof member>[]): boolean => mayActOn(NORTH, { role, memberships });
    expect(of(CANDIDATE, member('south'), member('cohort'))).toBe(true);
    expect(of(CANDIDATE, member('south'))).toBe(false);
    expect(of(CANDIDATE)).toBe(false);
    expect(of({ type: 'SYSTEM_ADMIN', permissions: [] }, member('north'))).toBe(false);
    expect(of({ type: 'AUTHOR', permissions: ['MANAGE_TRASH'] }, member('north'))).toBe(false);
  });

  it('takes no membership where whoever acts administers everything', () => {
    expect(mayActOn(SYSTEM_ADMIN, { role: CANDIDATE, memberships: [] })).toBe(true);
  });
});

describe('mayGivePassword()', () => {
  it('takes that whoever acts administers all that the user administers', () => {
    const of = (...memberships: ReturnType<typeof member>[]): boolean => mayGivePassword(NORTH, { role: CANDIDATE, memberships });
    expect(of(member('north', true), member('south'))).toBe(true);
    expect(of(member('north'), member('south', true))).toBe(false);
    expect(of(member('south'))).toBe(false);
    expect(mayGivePassword(SYSTEM_ADMIN, { role: CANDIDATE, memberships: [member('south', true)] })).toBe(true);
  });

  it('takes that whoever acts sees all that the user sees, where the role lets the user see others', () => {
    const of = (role: Rank, ...memberships: ReturnType<typeof member>[]): boolean => mayGivePassword(NORTH, { role, memberships });
    expect(of(MANAGER, member('north'), member('library'))).toBe(true);
    expect(of(MANAGER, member('north'), member('south'))).toBe(false);
    expect(of(CANDIDATE, member('north'), member('south'))).toBe(true);
  });
});

describe('mayGiveRole()', () => {
  it('takes that what the role adds is its giver’s wherever the user is', () => {
    const gives = (before: Rank, role: Rank, ...memberships: ReturnType<typeof member>[]): boolean =>
      mayGiveRole(NORTH, { role: before, memberships }, role);
    expect(gives(CANDIDATE, MANAGER, member('north', true), member('library'))).toBe(true);
    expect(gives(CANDIDATE, MANAGER, member('north'), member('south'))).toBe(false);
    expect(gives(CANDIDATE, MANAGER, member('north'), member('library', true))).toBe(false);
    expect(gives(MANAGER, CANDIDATE, member('north'), member('south', true))).toBe(true);
    expect(gives(MANAGER, MANAGER, member('north'), member('south', true))).toBe(true);
    expect(gives(CANDIDATE, { type: 'SYSTEM_ADMIN', permissions: [] }, member('north'))).toBe(false);
    expect(mayGiveRole(SYSTEM_ADMIN, { role: CANDIDATE, memberships: [member('south')] }, MANAGER)).toBe(true);
  });
});
