/** The numbers that a search goes by. */

export interface SearchLimits {
  /** Up to so many users a total is exact. So few entries are looked through quickly, too. */
  readonly counted: number;
  /** Where every source holds more, their sizes are told apart up to here: counting on would cost more than it saves. */
  readonly weighed: number;
  /** Index look-ups a statement, at most. */
  readonly lookUps: number;
}

/**
 * The total: the API's promise. Look-ups: measured with a million users, one takes 3 to 6 microseconds once its page has been read, and
 * up to 90 from the disk; the embedded engine holds up the process meanwhile, which must never last 200 milliseconds.
 */
export const SEARCH_LIMITS: SearchLimits = { counted: 10_000, weighed: 200_000, lookUps: 4000 };
