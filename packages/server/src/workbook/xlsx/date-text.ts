/** Dates and times of day as ISO writes them, out of the days that a spreadsheet counts. */

/** What of a date a format shows. */
export interface DateParts {
  readonly date: boolean;
  readonly time: boolean;
  /** Hours count on past 24. */
  readonly elapsed: boolean;
}

const SECONDS_A_DAY = 86_400;
const MILLISECONDS_A_DAY = 86_400_000;

// The day before 1 January 1900, which is day 1, and the days by which a count from 1904 lags behind.
const DAY_ZERO = Date.UTC(1899, 11, 31);
const DAYS_TO_1904 = 1462;

// Excel counts a 29 February 1900, so that later days are one further on.
const DAY_THAT_NEVER_WAS = 60;

// 31 December 9999, the last that spreadsheets know.
const LAST_DAY = 2_958_465;

/**
 * The date (`2026-03-01`), the time of day (`13:30:00`) or both with a T between, as far as the format shows them. A time of midnight behind
 * a date is left out. Undefined where the number is no date: negative, or past the year 9999.
 */
export function dateText(value: number, { date, time, elapsed }: DateParts, date1904: boolean): string | undefined {
  const seconds = Math.round(value * SECONDS_A_DAY);
  const day = Math.floor(seconds / SECONDS_A_DAY);
  const dayIn1900 = day + (date1904 ? DAYS_TO_1904 : 0);
  if (seconds < 0 || dayIn1900 > LAST_DAY) return undefined;
  if (elapsed) return clock(seconds);
  const ofDay = seconds % SECONDS_A_DAY;
  // Without a day there is only a time to show.
  if (!date || (time && day === 0)) return clock(ofDay);
  return time && ofDay > 0 ? `${isoDate(dayIn1900)}T${clock(ofDay)}` : isoDate(dayIn1900);
}

function isoDate(day: number): string {
  if (day === 0) return '1900-01-00';
  if (day === DAY_THAT_NEVER_WAS) return '1900-02-29';
  const real = day > DAY_THAT_NEVER_WAS ? day - 1 : day;
  return new Date(DAY_ZERO + real * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

const ISO = /^(\d{4}-\d\d-\d\d)?(?:T?(\d\d:\d\d:\d\d)(?:\.\d+)?Z?)?$/;

/** A date that the workbook holds as ISO text already, in the same form; what isn't one stays as it is. */
export function isoText(text: string): string {
  const [, date, time] = ISO.exec(text.trim()) ?? [];
  if (date === undefined) return time ?? text;
  return time === undefined || time === '00:00:00' ? date : `${date}T${time}`;
}
