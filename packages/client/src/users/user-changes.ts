/** What a person changed in the form of a user: only that is sent, so that what others changed meanwhile stays. */
import type { UserChangesInput } from '../generated/users.js';
import { emptyAsNull, type MembershipDraft, percentageOf, type UserDraft } from './user-draft.js';
import type { FormField } from './user-issues.js';

type Memberships = readonly MembershipDraft[];

const membershipKeys = (memberships: Memberships): string =>
  memberships
    .map(({ hierarchyId, administrator }) => `${hierarchyId} ${String(administrator)}`)
    .sort()
    .join();

const differs: Readonly<Record<FormField, (one: UserDraft, other: UserDraft) => boolean>> = {
  firstName: (one, other) => one.firstName !== other.firstName,
  lastName: (one, other) => one.lastName !== other.lastName,
  username: (one, other) => one.username !== other.username,
  userId: (one, other) => one.userId !== other.userId,
  email: (one, other) => one.email !== other.email,
  password: (one, other) => one.password !== other.password,
  extraTimePercentage: (one, other) => percentageOf(one) !== percentageOf(other),
  synchronisationKey: (one, other) => one.synchronisationKey !== other.synchronisationKey,
  timeZone: (one, other) => one.timeZone !== other.timeZone,
  roleId: (one, other) => one.roleId !== other.roleId,
  specialNeeds: (one, other) => one.specialNeeds !== other.specialNeeds,
  memberships: (one, other) => membershipKeys(one.memberships) !== membershipKeys(other.memberships),
};

const FIELDS = Object.keys(differs) as readonly FormField[];

/** The fields in which two drafts differ; the order of memberships doesn't count. */
export function changedFields(before: UserDraft, after: UserDraft): FormField[] {
  return FIELDS.filter((field) => differs[field](before, after));
}

/** What updateUser takes: what was changed, and nothing else. */
export function changesOf(before: UserDraft, after: UserDraft): UserChangesInput {
  const changes = {
    firstName: after.firstName,
    lastName: after.lastName,
    username: after.username,
    userId: after.userId,
    email: after.email,
    extraTimePercentage: percentageOf(after),
    synchronisationKey: emptyAsNull(after.synchronisationKey),
    timeZone: emptyAsNull(after.timeZone),
    roleId: after.roleId,
    specialNeeds: after.specialNeeds,
    memberships: after.memberships,
  };
  const changed = new Set<string>(changedFields(before, after));
  return Object.fromEntries(Object.entries(changes).filter(([field]) => changed.has(field)));
}

/** What was read, and what a person made of it. */
export interface Edit<T> {
  readonly before: T;
  readonly after: T;
}

/** The memberships that are stored by now, with what a person added, took away or marked since they were read. */
export function mergeMemberships(stored: Memberships, { before, after }: Edit<Memberships>): MembershipDraft[] {
  const wanted = byHierarchy(after);
  const known = byHierarchy(before);
  const kept = stored.filter(({ hierarchyId }) => wanted.has(hierarchyId) || !known.has(hierarchyId));
  const marked = kept.map((membership) => {
    const mine = wanted.get(membership.hierarchyId);
    return mine !== undefined && mine.administrator !== known.get(membership.hierarchyId)?.administrator ? mine : membership;
  });
  const there = byHierarchy(marked);
  return [...marked, ...after.filter(({ hierarchyId }) => !known.has(hierarchyId) && !there.has(hierarchyId))];
}

function byHierarchy(memberships: Memberships): ReadonlyMap<string, MembershipDraft> {
  return new Map(memberships.map((membership) => [membership.hierarchyId, membership]));
}

/** Whether what is stored now differs from what was read in more than what was changed here. */
export function changedElsewhere(stored: UserDraft, { before, after }: Edit<UserDraft>): boolean {
  const mine = new Set(changedFields(before, after));
  return changedFields(before, stored).some((field) => !mine.has(field));
}
