/** Roles are everybody's: what one of them allows, it allows to its users in other parts of the tree, too. */
import { addsToPlaces, holdsHierarchy, type Rank } from '@intake/shared';
import { refuse } from '../graphql/errors.js';
import { allHierarchies } from '../hierarchy/hierarchies.repository.js';
import type { Change } from '../sign-in/change-world.js';
import { countUsersByRole } from '../user/count-by-role.repository.js';

const HELD_ELSEWHERE = {
  EN: 'Users whom you do not see have this role, and would be allowed more by it: make another role, or ask a System Admin',
  NL: 'Gebruikers die jij niet ziet hebben deze rol en zouden er meer door mogen: maak een andere rol, of vraag het een systeembeheerder',
};

/** Refuses with FORBIDDEN to let a role show, or let change, more to users who are members where the actor sees nobody. */
export async function refuseMoreElsewhere({ manager, actor }: Change, role: { readonly id: string } & Rank, after: Rank): Promise<void> {
  if (actor.seen === 'EVERYTHING' || !addsToPlaces(role, after)) return;
  const outOfSight = (await allHierarchies(manager)).map(({ id }) => id).filter((id) => !holdsHierarchy(actor.seen, id));
  const [users = 0] = await countUsersByRole(manager, [role.id], new Set(outOfSight));
  if (users > 0) refuse('FORBIDDEN', { sentence: HELD_ELSEWHERE });
}
