/** How long the trash can still keeps a user. */

const DAY = 24 * 60 * 60_000;

/** Days from today's date to that of the moment, both in the browser's time zone; 0 where the moment has passed. */
export function daysLeft(purgedAfter: string, now: number): number {
  return Math.max(0, dayNumber(Date.parse(purgedAfter)) - dayNumber(now));
}

function dayNumber(moment: number): number {
  const date = new Date(moment);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}
