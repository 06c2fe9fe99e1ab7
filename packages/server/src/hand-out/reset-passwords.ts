/** Gives many users new passwords at once, to hand out: all of them or none, once however often it is asked for. */
import { checkedIds } from '../graphql/checked-ids.js';
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import { type Change, changeWorld } from '../sign-in/change-world.js';
import { generatePassword } from '../sign-in/generate-password.js';
import { refuseOwnPassword } from '../sign-in/own-password.js';
import { hashPasswords } from '../sign-in/passwords.js';
import { usersToGivePassword } from '../user/users-to-give-password.js';
import { refuseGone } from './handout-gone.js';
import { handoutId, ownerOf } from './handout-id.js';
import { findHandout, KEPT_FOR } from './password-handouts.repository.js';
import type { PasswordHandout } from './password-handout.type.js';
import { setPasswords } from './set-passwords.js';

/** As many as one import may make by default. On two processors their hashes take half a minute. */
const MOST_AT_ONCE = 2000;

/** Groups of four letters and digits: 60 bits, 14 characters with the dashes. */
const GROUPS = 3;

const NOBODY = { EN: 'Choose at least one user', NL: 'Kies minstens één gebruiker' };
const TOO_SLOW = {
  EN: 'The server was too busy to reset so many passwords within ten minutes, so nothing changed: try again with fewer users',
  NL: 'De server had het te druk om zoveel wachtwoorden binnen tien minuten opnieuw in te stellen, dus er is niets gewijzigd: probeer het met minder gebruikers',
};

export interface ResetRequest {
  readonly ids: readonly string[];
  readonly key?: string | undefined;
}

/**
 * Sets a new password for each of the users, ends all their sessions and tokens, and keeps the passwords for one download. Refuses
 * whoever resetPassword() refuses, and oneself. The work goes on when the client doesn't wait for it.
 */
export async function resetPasswords(context: SignedInContext, { ids, key }: ResetRequest): Promise<PasswordHandout> {
  const userIds = checkedIds(ids, MOST_AT_ONCE);
  if (userIds.length === 0) refuse('BAD_USER_INPUT', { sentence: NOBODY });
  refuseOwnPassword(context, userIds);
  // The line between server and client is silent as long as that.
  context.waitLonger(KEPT_FOR);
  const ownerId = ownerOf(context.currentUser);
  const id = handoutId({ ownerId, userIds, key });
  return context.resets.join(id, async () => {
    const expiresAt = await resetOnce(context, { id, ownerId, userIds });
    return { url: `/downloads/passwords-${id}.xlsx`, users: userIds.length, expiresAt };
  });
}

interface Reset {
  /** Of the hand-out. */
  readonly id: string;
  readonly ownerId: string;
  readonly userIds: readonly string[];
}

/** Resolves to the end of the hand-out, which an earlier request may have made. */
async function resetOnce(context: SignedInContext, reset: Reset): Promise<Date> {
  const { id, userIds } = reset;
  const begun = Date.now();
  const earlier = await changeWorld(context, 'MANAGE_USERS', async (change) => {
    const done = await doneAlready(context, change, id);
    // Whoever may not do it should not have to wait for the hashes, nor have them made.
    if (done === undefined) await usersToGivePassword(change, userIds);
    return done;
  });
  if (earlier !== undefined) return earlier;
  const passwords = userIds.map(() => generatePassword(GROUPS));
  const hashes = await hashPasswords(passwords);
  return changeWorld(context, 'MANAGE_USERS', async (change) => {
    // Where another server was faster, the hand-out's line tells so, but no longer than its time.
    if (Date.now() - begun > KEPT_FOR) refuse('CONFLICT', { sentence: TOO_SLOW });
    return (await doneAlready(context, change, id)) ?? setPasswords(context, change, { ...reset, passwords, hashes });
  });
}

async function doneAlready(context: SignedInContext, { manager, now }: Change, id: string): Promise<Date | undefined> {
  const found = await findHandout(manager, context, { id, now });
  return found === null ? refuseGone() : found;
}
