/** The form in which passwords are compared and kept, and how long a text can be one. */

/** The most code points of a password in NFC. Source: the domain's rules. */
export const PASSWORD_LIMIT = 128;

/** Four code points of two UTF-16 units become one in NFC at most: what is longer has no form within the limit. */
const LONGEST_SPELLING = PASSWORD_LIMIT * 8;

/** Whether a text is longer than any spelling of a password. To normalise such a text could take minutes, and to hash it, time. */
export function isBeyondPasswords(text: string): boolean {
  return text.length > LONGEST_SPELLING;
}

/** A password in NFC; a text that is none, as it is. */
export function passwordForm(text: string): string {
  return isBeyondPasswords(text) ? text : text.normalize('NFC');
}
