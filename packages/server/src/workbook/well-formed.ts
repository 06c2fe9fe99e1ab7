/** Text that every encoding can hold. */

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text with U+FFFD in place of each half of a surrogate pair that lacks the other. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\uFFFD');
}

/** The beginning of a text that may be long. The length is in UTF-16 units. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${wellFormed(text.slice(0, longest))}…`;
}
