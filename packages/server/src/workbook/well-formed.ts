/** Text that every encoding can hold. */

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text with U+FFFD in place of each half of a surrogate pair that lacks the other. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\uFFFD');
}
