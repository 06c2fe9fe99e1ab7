/** How long a token works: until the end of a day in the browser's time zone, which is chosen by how far off it is, or by its date. */

/** In days. */
export const LIFETIMES = [7, 30, 90, 365] as const;

export const A_YEAR = 365;

export interface Lifetime {
  readonly choice: (typeof LIFETIMES)[number] | 'date';
  /** The last day as a date field has it, such as 2026-03-01, where that is the choice; empty where it isn't whole. */
  readonly date: string;
}

/** The day of a moment, as a date field has it. */
export function dayOf(moment: Date): string {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'));
  return [moment.getFullYear(), month, day].join('-');
}

function dayAfter(days: number, now: Date): string {
  return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
}

/** The last day that may be chosen. Source: the server lets a token live for a year and a day. */
export function latestDay(now: Date): string {
  return dayOf(new Date(now.getFullYear() + 1, now.getMonth(), now.getDate()));
}

/** The last day of a token that is made now; empty where none is chosen. */
export function lastDayOf({ choice, date }: Lifetime, now: Date): string {
  return choice === 'date' ? date : dayAfter(choice, now);
}

/** The last moment of a day. */
export function endOf(day: string): Date {
  return new Date(`${day}T23:59:59.999`);
}

/** Whether a token that is made now can have this last day. */
export function isPossible(day: string, now: Date): boolean {
  const end = endOf(day).getTime();
  return end >= now.getTime() && end <= endOf(latestDay(now)).getTime();
}
