/** Whom somebody may act on: by role and by hierarchy, both at once. */
import { isWithinReach, type Rank } from './access.js';
import { administersAllOf, holdsMember, type HierarchyPart } from './hierarchy-part.js';
import type { ExistingMembership } from './import-plan.js';

/** Whoever acts. Their part takes the whole tree to find, so it is found once for however many users. */
export interface Acting {
  readonly rank: Rank;
  readonly administered: HierarchyPart;
}

/** What of a user decides who may act on them; memberships elsewhere may be left out. */
export interface ActedOn {
  readonly role: Rank;
  readonly memberships: readonly ExistingMembership[];
}

/** Whether somebody may change, delete and restore a user, as far as their permissions go. */
export function mayActOn({ rank, administered }: Acting, { role, memberships }: ActedOn): boolean {
  return isWithinReach(rank, role) && holdsMember(administered, memberships);
}

/** Whether somebody may give a user a password, who then needs all of the user's memberships: whoever knows it signs in as that user. */
export function mayGivePassword(acting: Acting, user: ActedOn): boolean {
  return mayActOn(acting, user) && administersAllOf(acting.administered, user.memberships);
}
