/** Makes one user. */
import { v7 as uuid } from 'uuid';
import { recordAudit, recordAudits } from '../audit/record-audit.repository.js';
import type { SignedInContext } from '../graphql/context.js';
import { InputCheck } from '../graphql/input-check.js';
import { type Change, changeWorld } from '../sign-in/change-world.js';
import { hashPassword } from '../sign-in/passwords.js';
import { refuseBeyondReach } from '../sign-in/reach.js';
import { regionalTimeZone } from '../settings/settings.repository.js';
import { checkKeysFree } from './check-keys-free.js';
import { existingRole } from '../role/existing-role.js';
import { newMemberships } from './wanted-memberships.js';
import { membershipNotes } from './membership-notes.js';
import { insertMemberships } from './memberships.repository.js';
import type { UserInput } from './user.input.js';
import { applyValues, blankUser } from './user-values.js';
import { insertUser } from './users.repository.js';

/** Makes the user and returns its ID. Refuses what is not filled in right, what is in use, and roles and hierarchies beyond the reach of whoever asks. */
export async function createUser(context: SignedInContext, input: UserInput): Promise<string> {
  const password = new InputCheck().parse('password', 'PASSWORD', input.password ?? '');
  // Hashing takes a while, so it comes before the transaction.
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const id = uuid();
  await changeWorld(context, 'MANAGE_USERS', (change) => storeUser(change, input, { id, passwordHash }));
  return id;
}

async function storeUser(
  { manager, actor, now, source }: Change,
  input: UserInput,
  made: { id: string; passwordHash: string | null },
): Promise<void> {
  const check = new InputCheck();
  const timeZone = await regionalTimeZone(manager);
  const properties = applyValues(input, blankUser(timeZone), check, timeZone);
  check.parse('password', 'PASSWORD', input.password ?? '');
  await checkKeysFree(manager, { id: made.id, properties }, check);
  check.refuseIssues();
  const role = await existingRole(manager, input.roleId);
  refuseBeyondReach(actor, role);
  const memberships = await newMemberships({ manager, actor }, made.id, input.memberships);
  await insertUser(manager, { ...made, properties, roleId: role.id, now });
  await insertMemberships(manager, memberships);
  await recordAudit(manager, source, { action: 'USER_CREATED', subjects: [made.id], details: { roleId: role.id } });
  await recordAudits(manager, source, membershipNotes([], memberships));
}
