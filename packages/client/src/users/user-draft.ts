/** A user as a form holds it: texts as they are typed, until they are saved. */
import type { UserInput } from '../generated/users.js';

export interface MembershipDraft {
  readonly hierarchyId: string;
  readonly administrator: boolean;
}

/** What a person types, by the name that the API gives the field. */
export interface UserTexts {
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly userId: string;
  readonly email: string;
  readonly password: string;
  readonly extraTimePercentage: string;
  readonly synchronisationKey: string;
  readonly timeZone: string;
}

export interface UserDraft extends UserTexts {
  readonly roleId: string | null;
  readonly specialNeeds: boolean;
  readonly memberships: readonly MembershipDraft[];
}

/** As the API has a user. */
export interface StoredUser {
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly userId: string;
  readonly email: string;
  readonly specialNeeds: boolean;
  readonly extraTimePercentage: number | null;
  readonly synchronisationKey: string | null;
  readonly timeZone: string;
  readonly role: { readonly id: string };
  readonly memberships: readonly { readonly administrator: boolean; readonly hierarchy: { readonly id: string } }[];
}

export const BLANK_USER: UserDraft = {
  firstName: '',
  lastName: '',
  username: '',
  userId: '',
  email: '',
  password: '',
  extraTimePercentage: '',
  synchronisationKey: '',
  timeZone: '',
  roleId: null,
  specialNeeds: false,
  memberships: [],
};

/** The form of a user who exists. Nobody reads a password back, so it is empty. */
export function draftOf({ role, memberships, extraTimePercentage, synchronisationKey, ...user }: StoredUser): UserDraft {
  const { firstName, lastName, username, userId, email, specialNeeds, timeZone } = user;
  return {
    ...{ firstName, lastName, username, userId, email, specialNeeds, timeZone },
    password: '',
    extraTimePercentage: extraTimePercentage === null ? '' : String(extraTimePercentage),
    synchronisationKey: synchronisationKey ?? '',
    roleId: role.id,
    memberships: memberships.map(({ administrator, hierarchy }) => ({ hierarchyId: hierarchy.id, administrator })),
  };
}

/** What createUser takes; the draft has passed issuesOf(). */
export function inputOf(draft: UserDraft): UserInput {
  const { firstName, lastName, username, userId, email, memberships, specialNeeds } = draft;
  return {
    ...{ firstName, lastName, username, userId, email, memberships, specialNeeds },
    roleId: draft.roleId ?? '',
    password: emptyAsNull(draft.password),
    extraTimePercentage: percentageOf(draft),
    synchronisationKey: emptyAsNull(draft.synchronisationKey),
    timeZone: emptyAsNull(draft.timeZone),
  };
}

/** An empty text empties what may be empty. */
export function emptyAsNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

/** In per cent; without special needs there is none. */
export function percentageOf({ specialNeeds, extraTimePercentage }: UserDraft): number | null {
  const text = extraTimePercentage.replace('%', '').trim();
  return !specialNeeds || text === '' ? null : Number(text);
}
