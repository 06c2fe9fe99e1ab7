/** The forms that numbers, dates and texts take in other readers, made by other means than the reader's own. Used by tests only. */

const DIGITS_KEPT = 15;
const MILLISECONDS_A_DAY = 86_400_000;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** The number with as many digits as a spreadsheet keeps. */
export function keptNumber(value: string): number {
  return Number(Number(value).toPrecision(DIGITS_KEPT));
}

/** Whether the text is that number, without an exponent. */
export function sameNumber(text: string | undefined, value: number): boolean {
  return text !== undefined && PLAIN_NUMBER.test(text) && Number(text) === Number(value.toPrecision(DIGITS_KEPT));
}

/** Whether the text is that number but for one in the fifteenth digit. */
export function nearNumber(text: string | undefined, value: string): boolean {
  if (text === undefined || !PLAIN_NUMBER.test(text)) return false;
  return Math.abs(Number(text) - Number(value)) <= 1.5 * 10 ** (Math.floor(Math.log10(Math.abs(Number(value)))) + 1 - DIGITS_KEPT);
}

/** Whether the digits of a text are those of the number, rounded to as many decimals. */
export function sameDigits(text: string | undefined, value: number): boolean {
  const digits = (text ?? '').replace(/[^\d.]/g, '').replace(/\.(?!\d)/g, '');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return digits !== '' && Math.abs(Number(digits) - Math.abs(value)) <= 0.500_000_1 * 10 ** -decimals;
}

/** A date and time to the second, which is as far as we go, and each of the two alone. */
export function dateForms(value: string): string[] {
  // Some write the day that a time alone is on.
  const [date = '', time = ''] = value.includes('-') ? value.replace('1900-01-00', '1899-12-31').split('T') : ['', value];
  const moment = Date.parse(`${date === '' ? '2000-01-01' : date}T${time === '' ? '00:00:00' : time}Z`);
  if (Number.isNaN(moment)) return [];
  const [day = '', ofDay = ''] = new Date(Math.round(moment / 1000) * 1000).toISOString().slice(0, 19).split('T');
  return [day, ofDay, `${day}T${ofDay}`];
}

/** Hours, minutes and seconds, however many hours there are. */
export function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** The date and time a second later. */
export function aSecondLater(value: string): string {
  return later(value.replace('1900-01-00', '1899-12-31'), 1000);
}

/** The date, or date and time, a day later. */
export function aDayLater(value: string): string {
  return later(value.includes('T') ? value : `${value}T00:00:00`, MILLISECONDS_A_DAY);
}

function later(value: string, milliseconds: number): string {
  const moment = Date.parse(`${value}Z`);
  return Number.isNaN(moment) ? value : new Date(moment + milliseconds).toISOString().slice(0, -1);
}

/** Whether two texts are the same but for how their lines end. */
export function sameLines(one: string | undefined, other: string): boolean {
  return one !== undefined && withLineFeeds(one) === withLineFeeds(other);
}

function withLineFeeds(text: string): string {
  return text.replace(/\r*\n|\r/g, '\n');
}

/** The text with each escaped UTF-16 unit in its place. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
