/** Nobody gives out, or acts on whoever has, a role above their own; and nobody acts where they do not administer. */
import { holdsHierarchy, isWithinReach, type Rank } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { refuse } from '../graphql/errors.js';
import { rolesByIds } from '../role/roles.repository.js';
import type { CurrentUser } from './current-user.js';
import type { Parts } from './parts.js';

const BEYOND_REACH = {
  EN: 'This role is of a higher type than yours, or has a permission that yours lacks',
  NL: 'Deze rol is van een hoger type dan de jouwe, of heeft een recht dat de jouwe mist',
};

/** Refuses with FORBIDDEN a role of a higher type than the actor's, or with a permission that the actor lacks, naming whose it is. */
export function refuseBeyondReach(actor: Pick<CurrentUser, 'role'>, role: Rank, userId?: string): void {
  if (!isWithinReach(actor.role, role)) refuse('FORBIDDEN', { sentence: BEYOND_REACH, userId });
}

/** Refuses if any of these users has a role beyond the actor's reach. */
export async function refuseRolesBeyondReach(
  manager: EntityManager,
  actor: Pick<CurrentUser, 'role'>,
  users: readonly { readonly id: string; readonly roleId: string }[],
): Promise<void> {
  const roleIds = [...new Set(users.map(({ roleId }) => roleId))];
  for (const role of await rolesByIds(manager, roleIds)) {
    if (role !== undefined) refuseBeyondReach(actor, role, users.find(({ roleId }) => roleId === role.id)?.id);
  }
}

const NOT_ADMINISTERED = {
  EN: 'You are not an administrator of this hierarchy, nor of one above it',
  NL: 'Je bent geen beheerder van deze hiërarchie, en ook niet van een hiërarchie erboven',
};

/** Refuses with FORBIDDEN if the actor does not administer one of these hierarchies. */
export function refuseOutside({ administered }: Pick<Parts, 'administered'>, hierarchyIds: readonly string[]): void {
  if (hierarchyIds.every((id) => holdsHierarchy(administered, id))) return;
  refuse('FORBIDDEN', { sentence: NOT_ADMINISTERED });
}
