/** Gives many users new passwords at once, to hand out. */
import { randomUUID } from 'node:crypto';
import { recordAudit } from '../audit/record-audit.repository.js';
import { checkedIds } from '../graphql/checked-ids.js';
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import { changeWorld } from '../sign-in/change-world.js';
import { generatePassword } from '../sign-in/generate-password.js';
import { hashPasswords } from '../sign-in/passwords.js';
import { endSessions } from '../sign-in/sessions.repository.js';
import { setPasswordHashes } from '../user/imported-users.repository.js';
import { usersToGivePassword } from '../user/users-to-give-password.js';
import { markChanged } from '../user/users.repository.js';
import type { HandedOutUser } from './handout-workbook.js';
import { keepHandout } from './password-handouts.repository.js';
import type { PasswordHandout } from './password-handout.type.js';

/** As many as one import may make by default. On two processors their hashes take half a minute. */
const MOST_AT_ONCE = 2000;

/** Groups of four letters and digits: 60 bits, 14 characters with the dashes. */
const GROUPS = 3;

const ONESELF = { EN: 'Change your own password yourself', NL: 'Wijzig je eigen wachtwoord zelf' };
const NOBODY = { EN: 'Choose at least one user', NL: 'Kies minstens één gebruiker' };

/**
 * Sets a new password for each of the users, ends all their sessions and tokens, and keeps the passwords for one download. Refuses
 * whoever resetPassword() refuses, and oneself.
 */
export async function resetPasswords(context: SignedInContext, ids: readonly string[]): Promise<PasswordHandout> {
  const wanted = checkedIds(ids, MOST_AT_ONCE);
  if (wanted.length === 0) refuse('BAD_USER_INPUT', { sentence: NOBODY });
  if (wanted.includes(context.currentUser.id)) refuse('FORBIDDEN', { sentence: ONESELF });
  // Whoever may not do it should not have to wait for the hashes, nor have them made.
  await changeWorld(context, 'MANAGE_USERS', (change) => usersToGivePassword(change, wanted));
  const passwords = wanted.map(() => generatePassword(GROUPS));
  const hashes = await hashPasswords(passwords);
  const passwordHashes = new Map(wanted.map((id, index) => [id, hashes[index] ?? missing()]));
  const id = randomUUID();
  const expiresAt = await changeWorld(context, 'MANAGE_USERS', async (change) => {
    const { manager, now } = change;
    const users = await usersToGivePassword(change, wanted);
    await setPasswordHashes(manager, passwordHashes);
    await markChanged(manager, wanted, now);
    await endSessions(manager, wanted);
    await recordAudit(manager, context, { action: 'PASSWORDS_RESET', subjects: wanted });
    const rows = users.map((user, index) => handedOut(user, passwords[index] ?? missing()));
    return keepHandout(manager, context, { id, createdById: context.currentUser.id, now, language: context.language, rows });
  });
  return { url: `/downloads/passwords-${id}.xlsx`, users: wanted.length, expiresAt };
}

function missing(): never {
  throw new Error('A user has no new password');
}

function handedOut({ lastName, firstName, username, userId, email }: Omit<HandedOutUser, 'password'>, password: string): HandedOutUser {
  return { lastName, firstName, username, userId, email, password };
}
