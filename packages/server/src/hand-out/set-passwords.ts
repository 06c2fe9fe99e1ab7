/** Writes new passwords that are hashed already, and all that comes with them, in one transaction. */
import { recordAudit } from '../audit/record-audit.repository.js';
import type { SignedInContext } from '../graphql/context.js';
import type { Change } from '../sign-in/change-world.js';
import { endAccess } from '../sign-in/end-access.js';
import { setPasswordHashes } from '../user/imported-users.repository.js';
import { usersToGivePassword } from '../user/users-to-give-password.js';
import { markChanged } from '../user/users.repository.js';
import type { HandedOutUser } from './handout-workbook.js';
import { keepHandout } from './password-handouts.repository.js';

export interface NewPasswords {
  /** Of the hand-out. */
  readonly id: string;
  readonly ownerId: string;
  /** The next two are in the same order. */
  readonly userIds: readonly string[];
  readonly passwords: readonly string[];
  readonly hashes: readonly string[];
}

/** Sets them for users whom the actor may give a password, and returns until when the hand-out is there. */
export async function setPasswords(context: SignedInContext, change: Change, made: NewPasswords): Promise<Date> {
  const { id, ownerId, userIds, passwords, hashes } = made;
  const { manager, now } = change;
  const users = await usersToGivePassword(change, userIds);
  await setPasswordHashes(manager, new Map(userIds.map((userId, index) => [userId, hashes[index] ?? missing()])));
  await markChanged(manager, userIds, now);
  await endAccess(manager, context, userIds);
  await recordAudit(manager, context, { action: 'PASSWORDS_RESET', subjects: userIds, details: { handoutId: id } });
  const rows = users.map((user, index) => handedOut(user, passwords[index] ?? missing()));
  return keepHandout(manager, context, { id, ownerId, now, language: context.language, rows });
}

function missing(): never {
  throw new Error('A user has no new password');
}

function handedOut({ lastName, firstName, username, userId, email }: Omit<HandedOutUser, 'password'>, password: string): HandedOutUser {
  return { lastName, firstName, username, userId, email, password };
}
