/** Whom the person who is signed in may change, and which roles they may give: the server's rules, so that nothing is offered in vain. */
import { isWithinReach, PERMISSIONS, type Permission, type Rank, type RoleType } from '@intake/shared';

export interface Person {
  readonly user: { readonly role: { readonly type: RoleType } } | null;
  readonly can: (permission: Permission) => boolean;
}

/** Whether a role is within the person's reach: they may give it, and change who has it. */
export function mayReach({ user, can }: Person, role: Rank): boolean {
  return user !== null && isWithinReach({ type: user.role.type, permissions: PERMISSIONS.filter(can) }, role);
}
