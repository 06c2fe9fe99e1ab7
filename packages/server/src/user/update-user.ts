/** Changes one user. */
import { type ExistingMembership, mayGiveRole, type Rank, type UserProperties } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { recordAudit, recordAudits } from '../audit/record-audit.repository.js';
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import { InputCheck } from '../graphql/input-check.js';
import { existingRole } from '../role/existing-role.js';
import { regionalTimeZone } from '../settings/settings.repository.js';
import { type Change, changeWorld } from '../sign-in/change-world.js';
import { refuseWithoutSystemAdmin } from '../sign-in/last-system-admin.js';
import { refuseBeyondReach } from '../sign-in/reach.js';
import { endAccess } from '../sign-in/end-access.js';
import { checkKeysFree } from './check-keys-free.js';
import { activeUserToChange, type UserToChange } from './existing-users.js';
import { membershipNotes } from './membership-notes.js';
import { type Membership, replaceMemberships } from './memberships.repository.js';
import type { UserEntity } from './user.entity.js';
import type { UserChangesInput } from './user.input.js';
import { applyValues } from './user-values.js';
import { updateUserRow } from './users.repository.js';
import { changedMemberships } from './wanted-memberships.js';

/** What is left out stays. Refuses what is not filled in right, what is in use, and users and roles beyond the reach of whoever asks. */
export async function updateUser(context: SignedInContext, id: string, changes: UserChangesInput): Promise<void> {
  await changeWorld(context, 'MANAGE_USERS', (change) => storeChanges(change, id, changes));
}

async function storeChanges(change: Change, id: string, changes: UserChangesInput): Promise<void> {
  const { manager, actor, now } = change;
  const { user, memberships: before } = await activeUserToChange(change, id);
  const properties = await checkedProperties(manager, user, changes);
  const role = await existingRole(manager, changes.roleId ?? user.roleId);
  refuseBeyondReach(actor, role);
  if (role.id !== user.roleId) await checkRoleChange(change, { user, memberships: before }, role);
  const memberships = changes.memberships ? await changedMemberships(change, { userId: id, before }, changes.memberships) : undefined;
  await updateUserRow(manager, { id, properties, roleId: role.id, now });
  if (memberships !== undefined) await storeMemberships(change, { userId: id, before, after: memberships });
  if (role.id === user.roleId) return;
  await endAccess(manager, change.source, [id]);
  await refuseWithoutSystemAdmin(manager);
  const details = { roleId: role.id, previousRoleId: user.roleId };
  await recordAudit(manager, change.source, { action: 'USER_ROLE_CHANGED', subjects: [id], details });
}

/** Nobody changes their own role, nor gives one that shows its user, or lets them change, more than whoever gives it may. */
async function checkRoleChange({ manager, actor }: Change, { user, memberships }: UserToChange, role: Rank): Promise<void> {
  if (user.id === actor.id) refuse('FORBIDDEN', { sentence: OWN_ROLE });
  const before = await existingRole(manager, user.roleId);
  const acting = { ...actor, rank: actor.role };
  if (!mayGiveRole(acting, { role: before, memberships }, role)) refuse('FORBIDDEN', { sentence: ROLE_ELSEWHERE });
}

interface MembershipChange {
  readonly userId: string;
  readonly before: readonly ExistingMembership[];
  readonly after: readonly Membership[];
}

async function storeMemberships({ manager, source }: Change, { userId, before, after }: MembershipChange): Promise<void> {
  await replaceMemberships(manager, userId, after);
  const earlier = before.map(({ hierarchyId, administrator }) => ({ userId, hierarchyId, administrator }));
  await recordAudits(manager, source, membershipNotes(earlier, after));
}

const OWN_ROLE = { EN: 'You cannot change your own role', NL: 'Je kunt je eigen rol niet veranderen' };
const ROLE_ELSEWHERE = {
  EN: 'This user is a member of a hierarchy that is not yours, where this role would let them do or see more: ask somebody of that hierarchy too',
  NL: 'Deze gebruiker is lid van een hiërarchie die niet van jou is, en zou daar met deze rol meer mogen of zien: vraag het iemand van die hiërarchie',
};

async function checkedProperties(manager: EntityManager, user: UserEntity, changes: UserChangesInput): Promise<UserProperties> {
  const check = new InputCheck();
  const properties = applyValues(changes, propertiesOf(user), check, await regionalTimeZone(manager));
  if (changes.roleId === null) check.add('roleId', 'REQUIRED');
  if (changes.memberships === null) check.add('memberships', 'REQUIRED');
  await checkKeysFree(manager, { id: user.id, properties }, check);
  check.refuseIssues();
  return properties;
}

function propertiesOf(user: UserEntity): UserProperties {
  const { username, userId, firstName, lastName, email, specialNeeds, extraTimePercentage, synchronisationKey, timeZone } = user;
  return { username, userId, firstName, lastName, email, specialNeeds, extraTimePercentage, synchronisationKey, timeZone };
}
