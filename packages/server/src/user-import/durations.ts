/** How long things are kept. Source: the domain's rules. */

const HOUR_MS = 3_600_000;

/** Uploads, and previews that can be committed. */
export const PREVIEW_MS = 24 * HOUR_MS;

/** The rows of a committed run, and what its undo needs. */
export const HISTORY_MS = 30 * 24 * HOUR_MS;

/** Live previews a person; the oldest goes. */
export const PREVIEWS_A_PERSON = 5;

/** A moment later than another. */
export function after(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds);
}
