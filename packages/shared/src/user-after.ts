/** The user that a row makes, or makes of one who exists. */
import type { ExistingUser, UserProperties } from './import-plan.js';
import type { FieldValues } from './user-fields.js';

type Values = Partial<FieldValues>;

/** A new user, of a row whose required cells are right. */
export function createdUser(values: Values, timeZone: string): UserProperties {
  return {
    username: values.USERNAME ?? '',
    ...requiredProperties(values),
    ...needs(values, { specialNeeds: false, extraTimePercentage: null }),
    synchronisationKey: values.SYNCHRONISATION_KEY ?? null,
    timeZone: values.TIME_ZONE ?? timeZone,
  };
}

/** The stored user as the row leaves it: an optional cell that is empty or not mapped changes nothing, and the username keeps its spelling. */
export function synchronisedUser(values: Values, existing: ExistingUser): UserProperties {
  return {
    username: existing.username,
    ...requiredProperties(values),
    ...needs(values, existing),
    synchronisationKey: values.SYNCHRONISATION_KEY ?? existing.synchronisationKey,
    timeZone: values.TIME_ZONE ?? existing.timeZone,
  };
}

function requiredProperties(values: Values): Pick<UserProperties, 'userId' | 'firstName' | 'lastName' | 'email'> {
  return {
    userId: values.USER_ID ?? '',
    firstName: values.FIRST_NAME ?? '',
    lastName: values.LAST_NAME ?? '',
    email: values.EMAIL ?? '',
  };
}

type Needs = Pick<UserProperties, 'specialNeeds' | 'extraTimePercentage'>;

/** Whoever has no special needs has no extra time. */
function needs(values: Values, before: Needs): Needs {
  const specialNeeds = values.SPECIAL_NEEDS ?? before.specialNeeds;
  return { specialNeeds, extraTimePercentage: specialNeeds ? (values.EXTRA_TIME_PERCENTAGE ?? before.extraTimePercentage) : null };
}
