/** A role as it is filled in, and what of it is within the reach of whoever fills it in. */
import { isWithinReach, PERMISSIONS, type Permission, type Rank, ROLE_TYPES, type RoleType } from '@intake/shared';

export interface RoleValues extends Rank {
  readonly name: string;
}

/** From the highest to the lowest, as people list them. */
export const TYPES_FROM_HIGH: readonly RoleType[] = ROLE_TYPES.toReversed();

/** As a new role begins: as weak as can be. */
export const NEW_ROLE: RoleValues = { name: '', type: 'CANDIDATE', permissions: [] };

/** Whether somebody may give a role this type. */
export function mayGiveType(own: Rank, type: RoleType): boolean {
  return isWithinReach(own, { type, permissions: [] });
}

/** Whether somebody may give a role this permission. */
export function mayGivePermission(own: Rank, permission: Permission): boolean {
  return isWithinReach(own, { type: own.type, permissions: [permission] });
}

/** The permissions with or without one, each once, in the table's order. */
export function withPermission(permissions: readonly Permission[], changed: Permission, isGiven: boolean): readonly Permission[] {
  return PERMISSIONS.filter((permission) => (permission === changed ? isGiven : permissions.includes(permission)));
}

/** From the highest type to the lowest, then by name as the language sorts. */
export function inOrder<Role extends RoleValues>(roles: readonly Role[], language: string): Role[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const rank = ({ type }: Role): number => TYPES_FROM_HIGH.indexOf(type);
  return roles.toSorted((one, other) => rank(one) - rank(other) || compare(one.name, other.name));
}
