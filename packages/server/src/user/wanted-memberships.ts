/** The memberships that an input gives a user, as far as whoever asks administers them. */
import { type ExistingMembership, holdsHierarchy } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { checkedIds } from '../graphql/checked-ids.js';
import { refuse } from '../graphql/errors.js';
import { existingHierarchies } from '../hierarchy/existing-hierarchies.js';
import type { Actor, Change } from '../sign-in/change-world.js';
import { refuseOutside } from '../sign-in/reach.js';
import type { Membership } from './memberships.repository.js';
import type { MembershipInput } from './user.input.js';

type Asking = Pick<Change, 'manager' | 'actor'>;

/** Those of a new user: all where the actor administers, and one at least unless a System Admin makes the user. */
export async function newMemberships(
  { manager, actor }: Asking,
  userId: string,
  inputs: readonly MembershipInput[],
): Promise<Membership[]> {
  const wanted = await wantedMemberships(manager, userId, inputs);
  if (wanted.length === 0 && actor.administered !== 'EVERYTHING') {
    refuse('BAD_USER_INPUT', { sentence: NOWHERE, fields: { memberships: 'REQUIRED' } });
  }
  refuseOutside(
    actor,
    wanted.map(({ hierarchyId }) => hierarchyId),
  );
  return wanted;
}

const NOWHERE = {
  EN: 'Choose at least one hierarchy that you administer',
  NL: 'Kies minstens één hiërarchie die je beheert',
};

interface UserBefore {
  readonly userId: string;
  readonly before: readonly ExistingMembership[];
}

/**
 * All that a user has after a change: where the actor administers those of the input, elsewhere those from before, of which the input
 * may name what the actor sees, as it is. Refuses other memberships elsewhere, and marks that somebody gives themself.
 */
export async function changedMemberships(
  { manager, actor }: Asking,
  { userId, before }: UserBefore,
  inputs: readonly MembershipInput[],
): Promise<Membership[]> {
  const wanted = await wantedMemberships(manager, userId, inputs);
  const isInside = ({ hierarchyId }: ExistingMembership) => holdsHierarchy(actor.administered, hierarchyId);
  const seen = before.filter(({ hierarchyId }) => holdsHierarchy(actor.seen, hierarchyId));
  refuseOutside(
    actor,
    wanted.filter((membership) => !isAmong(seen, membership)).map(({ hierarchyId }) => hierarchyId),
  );
  refuseOwnMarks(actor, { userId, before }, wanted);
  const others = before.filter((membership) => !isInside(membership));
  return [...wanted.filter(isInside), ...others.map(({ hierarchyId, administrator }) => ({ userId, hierarchyId, administrator }))];
}

function isAmong(memberships: readonly ExistingMembership[], { hierarchyId, administrator }: ExistingMembership): boolean {
  return memberships.some((one) => one.hierarchyId === hierarchyId && one.administrator === administrator);
}

/** Such a mark would outlast the one by which it was given. */
function refuseOwnMarks(actor: Actor, { userId, before }: UserBefore, wanted: readonly Membership[]): void {
  if (userId !== actor.id || actor.administered === 'EVERYTHING') return;
  if (wanted.some((membership) => membership.administrator && !isAmong(before, membership))) refuse('FORBIDDEN', { sentence: OWN_MARK });
}

const OWN_MARK = {
  EN: 'You cannot make yourself an administrator of a hierarchy',
  NL: 'Je kunt jezelf geen beheerder van een hiërarchie maken',
};

/** One membership per hierarchy, an administrator's where any of the inputs says so; refuses hierarchies that don't exist. */
async function wantedMemberships(manager: EntityManager, userId: string, inputs: readonly MembershipInput[]): Promise<Membership[]> {
  const ids = checkedIds(inputs.map(({ hierarchyId }) => hierarchyId));
  const hierarchies = await existingHierarchies(manager, ids);
  const administered = new Set(inputs.filter(({ administrator }) => administrator).map(({ hierarchyId }) => hierarchyId));
  return hierarchies.map(({ id }) => ({ userId, hierarchyId: id, administrator: administered.has(id) }));
}
