/** Somebody changes their own password. */
import { recordAudit } from '../audit/record-audit.repository.js';
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import { checkedPassword } from '../graphql/password-check.js';
import { lockWorld } from '../settings/lock-world.js';
import { holdPassword, updatePassword, usersByIds } from '../user/users.repository.js';
import { endAccess } from './end-access.js';
import { attemptKeys, limitedAttempt, type Verdict } from './limited-attempt.js';
import { hashPassword, isPasswordOf } from './passwords.js';
import { refuseToken } from './session-only.js';
import { beginSession } from './sessions.repository.js';
import { forgetFailures } from './sign-in-limits.repository.js';

const WRONG = { EN: 'Your current password is not right', NL: 'Je huidige wachtwoord klopt niet' };
const refuseWrong = () => refuse('BAD_USER_INPUT', { sentence: WRONG });

/**
 * Sets the password of whoever asks, ends all their sessions and tokens, and begins a new session in place of this one. Refuses a wrong
 * current password, after some of them with TOO_MANY_REQUESTS, and a new one that the domain's rules refuse.
 */
export async function changePassword(context: SignedInContext, current: string, wanted: string): Promise<void> {
  refuseToken(context);
  const password = checkedPassword(wanted);
  const { id } = context.currentUser;
  // Not the count of sign-ins: whoever guesses at those must not keep the user from a new password.
  const keys = attemptKeys(context, `user ${id}`);
  const hash = await limitedAttempt(context, keys, { verify: () => verify(context, current), refuseWrong });
  const passwordHash = await hashPassword(password);
  const secret = await context.database.write(async (manager) => {
    await lockWorld(manager);
    if (!(await holdPassword(manager, id, hash))) refuse('UNAUTHENTICATED');
    const now = new Date();
    await updatePassword(manager, id, { passwordHash, now });
    await forgetFailures(manager, keys, now);
    await endAccess(manager, context, [id]);
    await recordAudit(manager, context, { action: 'PASSWORD_CHANGED', subjects: [id] });
    return beginSession(manager, id, now);
  });
  context.loaders.clear();
  context.sessionCookie.set(secret);
}

async function verify({ database, currentUser }: SignedInContext, password: string): Promise<Verdict<string>> {
  const [user] = await usersByIds(database.reads, [currentUser.id]);
  const hash = user?.passwordHash ?? null;
  return (await isPasswordOf(hash, password)) && hash !== null ? { right: hash } : { wrongOf: currentUser.id };
}
