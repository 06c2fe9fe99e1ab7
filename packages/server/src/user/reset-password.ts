/** Gives a user another password. */
import type { SignedInContext } from '../graphql/context.js';
import { InputCheck } from '../graphql/input-check.js';
import { changeWorld } from '../sign-in/change-world.js';
import { hashPassword } from '../sign-in/passwords.js';
import { refuseUsersBeyondReach } from '../sign-in/reach.js';
import { endSessions } from '../sign-in/sessions.repository.js';
import { activeUser } from './existing-users.js';
import { updatePassword } from './users.repository.js';

/** Sets the password and ends all of the user's sessions. Refuses one that the domain's rules refuse. */
export async function resetPassword(context: SignedInContext, id: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(checkedPassword(password));
  await changeWorld(context, 'MANAGE_USERS', async ({ manager, actor, now }) => {
    const user = await activeUser(manager, id);
    await refuseUsersBeyondReach(manager, actor, [user]);
    await updatePassword(manager, id, { passwordHash, now });
    await endSessions(manager, [id]);
  });
}

function checkedPassword(password: string): string {
  const check = new InputCheck();
  const parsed = check.parse('password', 'PASSWORD', password);
  if (parsed === undefined) check.add('password', 'REQUIRED');
  check.refuseIssues();
  return parsed ?? '';
}
