/** How many tries a sign-in has, and how long it pauses after them. Sources: OWASP ASVS 5.0, 6.3.1; NIST SP 800-63B, 3.2.2. */

const MINUTE = 60_000;

/** Wrong passwords for one account before it pauses. */
export const TRIES_AN_ACCOUNT = 5;

/** The first pause; each further wrong password doubles it, up to the longest. */
const FIRST_PAUSE = MINUTE / 2;

/** So that nobody can lock somebody else out for long. */
export const LONGEST_PAUSE = 15 * MINUTE;

/** An account's wrong passwords are forgotten after this long without another. */
export const ACCOUNT_MEMORY = 60 * MINUTE;

/** Wrong passwords from one address, for whatever account, in a window: a whole school may be behind one address. */
export const TRIES_AN_ADDRESS = 200;
export const ADDRESS_WINDOW = 15 * MINUTE;

/** How long an address is known to be one from which somebody signs in. */
export const KNOWN_FOR = 30 * 24 * 60 * MINUTE;

/** Milliseconds that an account pauses after so many wrong passwords; 0 for the first few. */
export function pauseAfter(failures: number): number {
  if (failures < TRIES_AN_ACCOUNT) return 0;
  return Math.min(FIRST_PAUSE * 2 ** (failures - TRIES_AN_ACCOUNT), LONGEST_PAUSE);
}
