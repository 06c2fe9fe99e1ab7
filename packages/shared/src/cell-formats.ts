/** The forms of cells: what a text means that has passed the rules which every field shares. */
import { isCommonPassword } from './common-passwords.js';
import { isEmailAddress } from './email-address.js';
import { codePointLength } from './identifiers.js';
import { fault, type Parsed, value } from './parsed.js';
import { timeZoneName } from './time-zone.js';
import { trimEnds } from './white-space.js';

/** The shortest password in code points. Source: the domain's rules, after OWASP ASVS 5.0, 6.2.1. */
export const PASSWORD_MINIMUM = 8;

/** The most extra time, in per cent. Source: the domain's rules. */
export const EXTRA_TIME_MAXIMUM = 300;

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'ja', 'y', 'j', 'true', '1'].map((word) => [word, true] as const),
  ...['no', 'nee', 'n', 'false', '0'].map((word) => [word, false] as const),
]);

// Nothing but digits: 25.0 and 2.5e1 are refused rather than guessed at.
const WHOLE_NUMBER = /^[0-9]+$/;

/** Any text. */
export function parseAnyText(text: string): Parsed<string> {
  return value(text);
}

/** An email address, or INVALID_EMAIL. */
export function parseEmail(text: string): Parsed<string> {
  return isEmailAddress(text) ? value(text) : fault('INVALID_EMAIL');
}

/** A password in NFC, or TOO_SHORT or TOO_COMMON. */
export function parsePassword(text: string): Parsed<string> {
  if (codePointLength(text) < PASSWORD_MINIMUM) return fault('TOO_SHORT');
  return isCommonPassword(text) ? fault('TOO_COMMON') : value(text);
}

/** Yes or no in English, Dutch or as spreadsheets write it, or INVALID_YES_NO. */
export function parseYesNo(text: string): Parsed<boolean> {
  const yes = YES_OR_NO.get(text.toLowerCase());
  return yes === undefined ? fault('INVALID_YES_NO') : value(yes);
}

/** A whole number from 0 to 300, in per cent, with or without the sign, or INVALID_PERCENTAGE. */
export function parsePercentage(text: string): Parsed<number> {
  const digits = text.endsWith('%') ? trimEnds(text.slice(0, -1)) : text;
  const isInRange = WHOLE_NUMBER.test(digits) && Number(digits) <= EXTRA_TIME_MAXIMUM;
  return isInRange ? value(Number(digits)) : fault('INVALID_PERCENTAGE');
}

/** An IANA time zone name in IANA's spelling, or INVALID_TIME_ZONE. */
export function parseTimeZone(text: string): Parsed<string> {
  const name = timeZoneName(text);
  return name === undefined ? fault('INVALID_TIME_ZONE') : value(name);
}
