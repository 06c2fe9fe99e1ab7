/** One's own password takes the current one: else a session left open would be enough to take an account over. */
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';

const ONESELF = {
  EN: 'Change your own password under your account, with the current one',
  NL: 'Wijzig je eigen wachtwoord bij je account, met het huidige erbij',
};

/** Refuses to reset the password of whoever asks. */
export function refuseOwnPassword({ currentUser }: Pick<SignedInContext, 'currentUser'>, userIds: readonly string[]): void {
  if (userIds.includes(currentUser.id)) refuse('FORBIDDEN', { sentence: ONESELF });
}
