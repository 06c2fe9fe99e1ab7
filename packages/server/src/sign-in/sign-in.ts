/** Signing in and out. */
import type { Context, SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import type { UserEntity } from '../user/user.entity.js';
import { holdPassword, replaceHash, userToSignIn } from '../user/users.repository.js';
import { hashPassword, isOutdated, isPasswordOf } from './passwords.js';
import { beginSession, endSession } from './sessions.repository.js';

/** One answer, that takes as long, for an unknown user, a wrong password, none at all and a user in the trash can. */
const WRONG = { EN: 'Username or password is not right', NL: 'Gebruikersnaam of wachtwoord klopt niet' };

/** Begins a session in place of the request's and sets its cookie. Returns the user; refuses with UNAUTHENTICATED. */
export async function signIn(context: Context, username: string, password: string): Promise<UserEntity> {
  const user = await userToSignIn(context.database.reads, username);
  const hash = user?.passwordHash ?? null;
  const isRight = await isPasswordOf(hash, password);
  if (!isRight || user === null || hash === null) refuse('UNAUTHENTICATED', { sentence: WRONG });
  const newHash = isOutdated(hash) ? await hashPassword(password) : hash;
  context.sessionCookie.set(await newSession(context, { id: user.id, hash, newHash }));
  return user;
}

interface Verified {
  readonly id: string;
  readonly hash: string;
  readonly newHash: string;
}

function newSession({ database, sessionCookie }: Context, { id, hash, newHash }: Verified): Promise<string> {
  return database.write(async (manager) => {
    // Whoever was deleted or got another password while this one was checked lost all sessions then, and must not get a new one.
    if (!(await holdPassword(manager, id, hash))) refuse('UNAUTHENTICATED', { sentence: WRONG });
    if (newHash !== hash) await replaceHash(manager, id, newHash);
    const before = sessionCookie.read();
    if (before !== undefined) await endSession(manager, before);
    return beginSession(manager, id, new Date());
  });
}

/** Ends the request's session and takes its cookie away. */
export async function signOut({ database, sessionCookie }: SignedInContext): Promise<void> {
  const secret = sessionCookie.read();
  if (secret !== undefined) await database.write((manager) => endSession(manager, secret));
  sessionCookie.clear();
}
