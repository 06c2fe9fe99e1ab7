/** What is said where new passwords can't be fetched any more. */
import { refuse } from '../graphql/errors.js';

const GONE = {
  EN: 'These passwords were downloaded already, or ten minutes have passed: reset them again',
  NL: 'Deze wachtwoorden zijn al gedownload, of er zijn tien minuten voorbij: stel ze opnieuw in',
};

/** Ends the operation: throws, always. */
export function refuseGone(): never {
  return refuse('NOT_FOUND', { sentence: GONE });
}
