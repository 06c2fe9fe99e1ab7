/** When the trash can lets go of users for good. */

const DAY = 24 * 60 * 60_000;

/** The moment after which a user who was deleted then is removed; null for one who isn't in the trash can. */
export function purgedAfter(deletedAt: Date | null, trashDays: number): Date | null {
  return deletedAt === null ? null : new Date(deletedAt.getTime() + trashDays * DAY);
}

/** Whoever was deleted at this moment or before is removed now. */
export function deletedUntil(now: Date, trashDays: number): Date {
  return new Date(now.getTime() - trashDays * DAY);
}
