/** What is filled in for one user, checked by the rules that an import's cells are checked by. */
import type { UserProperties } from '@intake/shared';
import type { InputCheck } from '../graphql/input-check.js';

/** As filled in: what is left out stays, null is emptied. */
export interface UserValues {
  readonly username?: string | null;
  readonly userId?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly email?: string | null;
  readonly specialNeeds?: boolean | null;
  readonly extraTimePercentage?: number | null;
  readonly synchronisationKey?: string | null;
  readonly timeZone?: string | null;
}

/** A new user before anything is filled in. */
export function blankUser(timeZone: string): UserProperties {
  const required = { username: '', userId: '', firstName: '', lastName: '', email: '' };
  return { ...required, specialNeeds: false, extraTimePercentage: null, synchronisationKey: null, timeZone };
}

const REQUIRED = { username: 'USERNAME', userId: 'USER_ID', firstName: 'FIRST_NAME', lastName: 'LAST_NAME', email: 'EMAIL' } as const;

/** The user with what is filled in; an empty time zone becomes the regional one. What is wrong goes into `check`. */
export function applyValues(values: UserValues, before: UserProperties, check: InputCheck, regionalTimeZone: string): UserProperties {
  const required = (name: keyof typeof REQUIRED) => {
    const text = values[name];
    if (text === undefined) return before[name];
    return check.parse(name, REQUIRED[name], text ?? '') ?? '';
  };
  const { synchronisationKey, timeZone } = values;
  return {
    username: required('username'),
    userId: required('userId'),
    firstName: required('firstName'),
    lastName: required('lastName'),
    email: required('email'),
    ...needs(values, before, check),
    synchronisationKey:
      synchronisationKey === undefined
        ? before.synchronisationKey
        : (check.parse('synchronisationKey', 'SYNCHRONISATION_KEY', synchronisationKey ?? '') ?? null),
    timeZone: timeZone === undefined ? before.timeZone : (check.parse('timeZone', 'TIME_ZONE', timeZone ?? '') ?? regionalTimeZone),
  };
}

type Needs = Pick<UserProperties, 'specialNeeds' | 'extraTimePercentage'>;

/** Whoever has no special needs has no extra time. */
function needs(values: UserValues, before: Needs, check: InputCheck): Needs {
  const specialNeeds = values.specialNeeds === undefined ? before.specialNeeds : (values.specialNeeds ?? false);
  const filledIn = extraTime(values, check);
  if (specialNeeds) return { specialNeeds, extraTimePercentage: filledIn === undefined ? before.extraTimePercentage : filledIn };
  if (typeof filledIn === 'number' && filledIn > 0) check.add('extraTimePercentage', 'NEEDS_SPECIAL_NEEDS');
  return { specialNeeds, extraTimePercentage: null };
}

function extraTime({ extraTimePercentage }: UserValues, check: InputCheck): number | null | undefined {
  if (extraTimePercentage === undefined || extraTimePercentage === null) return extraTimePercentage;
  return check.parse('extraTimePercentage', 'EXTRA_TIME_PERCENTAGE', String(extraTimePercentage));
}
