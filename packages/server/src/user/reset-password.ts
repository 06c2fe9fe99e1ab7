/** Gives a user another password. */
import { recordAudit } from '../audit/record-audit.repository.js';
import type { SignedInContext } from '../graphql/context.js';
import { checkedPassword } from '../graphql/password-check.js';
import { changeWorld } from '../sign-in/change-world.js';
import { refuseOwnPassword } from '../sign-in/own-password.js';
import { hashPassword } from '../sign-in/passwords.js';
import { endAccess } from '../sign-in/end-access.js';
import { usersToGivePassword } from './users-to-give-password.js';
import { updatePassword } from './users.repository.js';

/** Sets the password and ends all of the user's sessions. Refuses one that the domain's rules refuse, whoever administers more, and oneself. */
export async function resetPassword(context: SignedInContext, id: string, password: string): Promise<void> {
  refuseOwnPassword(context, [id]);
  const passwordHash = await hashPassword(checkedPassword(password));
  await changeWorld(context, 'MANAGE_USERS', async (change) => {
    const { manager, now } = change;
    await usersToGivePassword(change, [id]);
    await updatePassword(manager, id, { passwordHash, now });
    await endAccess(manager, context, [id]);
    await recordAudit(manager, context, { action: 'PASSWORDS_RESET', subjects: [id] });
  });
}
