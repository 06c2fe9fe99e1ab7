/** Nobody gives out, or acts on whoever has, a role above their own. */
import { isWithinReach, type Rank } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { refuse } from '../graphql/errors.js';
import { rolesByIds } from '../role/roles.repository.js';
import type { CurrentUser } from './current-user.js';

const BEYOND_REACH = {
  EN: 'This role is of a higher type than yours, or has a permission that yours lacks',
  NL: 'Deze rol is van een hoger type dan de jouwe, of heeft een recht dat de jouwe mist',
};

/** Refuses with FORBIDDEN a role of a higher type than the actor's, or with a permission that the actor lacks. */
export function refuseBeyondReach(actor: CurrentUser, role: Rank): void {
  if (!isWithinReach(actor.role, role)) refuse('FORBIDDEN', { sentence: BEYOND_REACH });
}

/** Refuses if any of these users has a role beyond the actor's reach. */
export async function refuseUsersBeyondReach(
  manager: EntityManager,
  actor: CurrentUser,
  users: readonly { readonly roleId: string }[],
): Promise<void> {
  const roleIds = [...new Set(users.map(({ roleId }) => roleId))];
  for (const role of await rolesByIds(manager, roleIds)) {
    if (role !== undefined) refuseBeyondReach(actor, role);
  }
}
