/** Signing in and out. */
import { identifierKey } from '@intake/shared';
import { recordAudit } from '../audit/record-audit.repository.js';
import type { Context, SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import type { UserEntity } from '../user/user.entity.js';
import { holdPassword, replaceHash, userToSignIn } from '../user/users.repository.js';
import { attemptKeys, limitedAttempt, type Verdict } from './limited-attempt.js';
import { hashPassword, isOutdated, isPasswordOf } from './passwords.js';
import { beginSession, endSession } from './sessions.repository.js';
import { forgetFailures, type LimitKeys } from './sign-in-limits.repository.js';

/** One answer, that takes as long, for an unknown user, a wrong password, none at all and a user in the trash can. */
const WRONG = { EN: 'Username or password is not right', NL: 'Gebruikersnaam of wachtwoord klopt niet' };
const refuseWrong = () => refuse('UNAUTHENTICATED', { sentence: WRONG });

interface Verified {
  readonly user: UserEntity;
  readonly hash: string;
}

/**
 * Begins a session in place of the request's and sets its cookie. Returns the user; refuses with UNAUTHENTICATED, and with
 * TOO_MANY_REQUESTS while there were too many wrong passwords, for users that exist and others alike.
 */
export async function signIn(context: Context, username: string, password: string): Promise<UserEntity> {
  const keys = attemptKeys(context, `username ${identifierKey(username)}`);
  const { user, hash } = await limitedAttempt(context, keys, { verify: () => verify(context, username, password), refuseWrong });
  const newHash = isOutdated(hash) ? await hashPassword(password) : hash;
  context.sessionCookie.set(await newSession(context, { id: user.id, hash, newHash, keys }));
  return user;
}

async function verify({ database }: Context, username: string, password: string): Promise<Verdict<Verified>> {
  const user = await userToSignIn(database.reads, username);
  const hash = user?.passwordHash ?? null;
  const isRight = await isPasswordOf(hash, password);
  return isRight && user !== null && hash !== null ? { right: { user, hash } } : { wrongOf: user?.id ?? null };
}

interface NewSession {
  readonly id: string;
  readonly hash: string;
  readonly newHash: string;
  readonly keys: LimitKeys;
}

function newSession({ database, sessionCookie, clientAddress }: Context, { id, hash, newHash, keys }: NewSession): Promise<string> {
  return database.write(async (manager) => {
    // Whoever was deleted or got another password while this one was checked lost all sessions then, and must not get a new one.
    if (!(await holdPassword(manager, id, hash))) refuseWrong();
    if (newHash !== hash) await replaceHash(manager, id, newHash);
    const now = new Date();
    await forgetFailures(manager, keys, now);
    await recordAudit(manager, { currentUser: { id }, clientAddress }, { action: 'SIGN_IN' });
    const before = sessionCookie.read();
    if (before !== undefined) await endSession(manager, before);
    return beginSession(manager, id, now);
  });
}

/** Ends the request's session and takes its cookie away; a request with an API token has no session, whatever cookie it comes with. */
export async function signOut(context: SignedInContext): Promise<void> {
  const { currentUser, database, sessionCookie } = context;
  if (currentUser.token !== undefined) return;
  const secret = sessionCookie.read();
  if (secret !== undefined) {
    await database.write(async (manager) => {
      await endSession(manager, secret);
      await recordAudit(manager, context, { action: 'SIGN_OUT' });
    });
  }
  sessionCookie.clear();
}
