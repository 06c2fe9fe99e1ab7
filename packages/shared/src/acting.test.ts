import { describe, expect, it } from 'vitest';
import type { Rank } from './access.js';
import { mayActOn, mayGivePassword } from './acting.js';

const ADMIN: Rank = { type: 'ADMIN', permissions: ['MANAGE_USERS'] };
const CANDIDATE: Rank = { type: 'CANDIDATE', permissions: [] };
const NORTH = { rank: ADMIN, administered: new Set(['north', 'cohort']) };
const SYSTEM_ADMIN = { rank: { type: 'SYSTEM_ADMIN', permissions: ['MANAGE_USERS'] }, administered: 'EVERYTHING' } as const;

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
});
