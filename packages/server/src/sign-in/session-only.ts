/** What somebody does in person: an API token can't, however much it may do else. */
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';

const NOT_BY_TOKEN = {
  EN: 'An API token cannot do this: sign in with username and password',
  NL: 'Een API-token kan dit niet: log in met gebruikersnaam en wachtwoord',
};

/** Refuses a request that comes with an API token. */
export function refuseToken({ currentUser }: Pick<SignedInContext, 'currentUser'>): void {
  if (currentUser.token !== undefined) refuse('FORBIDDEN', { sentence: NOT_BY_TOKEN });
}
