/** Days as the address and the fields of a form write them (2026-11-22), and the moments at which they begin and end here. */

/** Four digits of a year: what is still being typed has fewer, or zeros before them. */
const DAY = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that there is. */
export function isDay(text: string): boolean {
  return beginning(text, 0) !== null;
}

/** The moment at which a day begins in the person's time zone, as the API writes it; null for no day. */
export function startOfDay(day: string): string | null {
  return beginning(day, 0)?.toISOString() ?? null;
}

/** The moment at which the day after begins, summer and winter time or not. */
export function endOfDay(day: string): string | null {
  return beginning(day, 1)?.toISOString() ?? null;
}

function beginning(day: string, later: number): Date | null {
  const [year, month, date] = (DAY.exec(day) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const isThere = new Date(Date.UTC(year, month - 1, date)).toISOString().startsWith(day);
  return isThere ? new Date(year, month - 1, date + later) : null;
}
