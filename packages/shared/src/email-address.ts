/**
 * What an email address looks like: the HTML standard's rule for email input, with letters of any script as RFC 6531 allows, and a domain
 * of two labels or more. It is deliberately not RFC 5322's rule: no quotes, comments or address literals.
 *
 * Source: https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
 */

// A letter or digit of any script; \p{M} beside it are the marks that many scripts write vowels with.
const LETTER = '\\p{L}\\p{Nd}';
const LOCAL_PART = `[${LETTER}\\p{M}.!#$%&'*+/=?^_\`{|}~\\-]+`;
const LABEL = `[${LETTER}](?:[${LETTER}\\p{M}\\-]{0,61}[${LETTER}\\p{M}])?`;

const EMAIL_ADDRESS = new RegExp(`^${LOCAL_PART}@${LABEL}(?:\\.${LABEL})+$`, 'u');

/** Whether a text is a valid email address, its length aside. */
export function isEmailAddress(text: string): boolean {
  return EMAIL_ADDRESS.test(text);
}
