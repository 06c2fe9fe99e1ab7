/** How long the trash can still keeps a user. */

const DAY = 24 * 60 * 60_000;

/** Whole days until the moment, both as the API writes them: 0 within the last day, and where the moment has passed. */
export function daysLeft(purgedAfter: string, now: number): number {
  return Math.max(0, Math.floor((Date.parse(purgedAfter) - now) / DAY));
}
