/** Whom somebody may act on: by role and by hierarchy, both at once. */
import { isWithinReach, type Permission, type Rank } from './access.js';
import { administersAllOf, holdsHierarchy, holdsMember, type HierarchyPart } from './hierarchy-part.js';
import type { ExistingMembership } from './import-plan.js';

/** Whoever acts. Their parts take the whole tree to find, so they are found once for however many users. */
export interface Acting {
  readonly rank: Rank;
  readonly seen: HierarchyPart;
  readonly administered: HierarchyPart;
}

/** What of a user decides who may act on them; memberships elsewhere may be left out where only mayActOn() is asked. */
export interface ActedOn {
  readonly role: Rank;
  readonly memberships: readonly ExistingMembership[];
}

/** What shows, or lets change, the users or the tree of the hierarchies that one is a member of. */
const OF_PLACES: readonly Permission[] = ['MANAGE_USERS', 'VIEW_USERS', 'MANAGE_TRASH', 'MANAGE_HIERARCHIES'];

/** Whether somebody may change, delete and restore a user, as far as their permissions go. */
export function mayActOn({ rank, administered }: Acting, { role, memberships }: ActedOn): boolean {
  return isWithinReach(rank, role) && holdsMember(administered, memberships);
}

/** Whether somebody sees all that a user with this role sees by these memberships: else signing in as that user shows them more. */
export function seesAllOf(seen: HierarchyPart, { role, memberships }: ActedOn): boolean {
  const seesOthers = role.permissions.some((permission) => OF_PLACES.includes(permission));
  return !seesOthers || memberships.every(({ hierarchyId }) => holdsHierarchy(seen, hierarchyId));
}

/** Whether somebody may give a user a password, who then needs all of the user's places: whoever knows it signs in as that user. */
export function mayGivePassword(acting: Acting, user: ActedOn): boolean {
  return mayActOn(acting, user) && administersAllOf(acting.administered, user.memberships) && seesAllOf(acting.seen, user);
}

/** Whether somebody may give a user a role: what it adds to the user's own holds wherever the user is, so it must be theirs to give there, too. */
export function mayGiveRole({ rank, seen, administered }: Acting, { role: before, memberships }: ActedOn, role: Rank): boolean {
  if (!isWithinReach(rank, role)) return false;
  return !addsToPlaces(before, role) || (administersAllOf(administered, memberships) && seesAllOf(seen, { role, memberships }));
}

/** Whether a role lets its users see or change more where they are members than another one does. */
export function addsToPlaces(before: Rank, after: Rank): boolean {
  return OF_PLACES.some((permission) => after.permissions.includes(permission) && !before.permissions.includes(permission));
}
