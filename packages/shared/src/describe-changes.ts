/** Says field by field what a synchronisation changes, before and after, as text for people. */
import type { ChangedField, ExistingUser, FieldChange, UserProperties } from './import-plan.js';

/** Between the names of a path, and between paths. */
const PATH_SEPARATOR = ' › ';
const LIST_SEPARATOR = ', ';

export interface Synchronisation {
  readonly existing: ExistingUser;
  readonly user: UserProperties;
  readonly role: { readonly id: string; readonly name: string };
  readonly setsPassword: boolean;
  /** Paths of names from the root. */
  readonly hierarchies: { readonly before: readonly (readonly string[])[]; readonly added: readonly string[] | undefined };
}

type Comparable = string | boolean | number | null;

/** What differs, in the fields' order, then role and hierarchies. A password is only said to be set. */
export function describeChanges({ existing, user, role, setsPassword, hierarchies }: Synchronisation): FieldChange[] {
  const before = pathList(hierarchies.before);
  const after = hierarchies.added === undefined ? before : pathList([...hierarchies.before, hierarchies.added]);
  return [
    ...change('FIRST_NAME', existing.firstName, user.firstName),
    ...change('LAST_NAME', existing.lastName, user.lastName),
    ...change('USER_ID', existing.userId, user.userId),
    ...change('EMAIL', existing.email, user.email),
    ...(setsPassword ? [{ field: 'PASSWORD', before: null, after: null } as const] : []),
    ...change('SPECIAL_NEEDS', existing.specialNeeds, user.specialNeeds),
    ...change('EXTRA_TIME_PERCENTAGE', existing.extraTimePercentage, user.extraTimePercentage),
    ...change('SYNCHRONISATION_KEY', existing.synchronisationKey, user.synchronisationKey),
    ...change('TIME_ZONE', existing.timeZone, user.timeZone),
    ...(existing.role.id === role.id ? [] : [{ field: 'ROLE', before: existing.role.name, after: role.name } as const]),
    ...change('HIERARCHIES', before, after),
  ];
}

function change(field: ChangedField, before: Comparable, after: Comparable): FieldChange[] {
  return before === after ? [] : [{ field, before: textOf(before), after: textOf(after) }];
}

function textOf(value: Comparable): string | null {
  return value === null ? null : String(value);
}

function pathList(paths: readonly (readonly string[])[]): string {
  return paths
    .map((path) => path.join(PATH_SEPARATOR))
    .sort()
    .join(LIST_SEPARATOR);
}
