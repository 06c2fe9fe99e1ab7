/** What a space is: every Unicode white-space character, and those of no width that are typed or pasted like one. */

// The zero-width characters that the domain's rules count as spaces beside Unicode's White_Space.
const ZERO_WIDTH = '\\u180E\\u200B-\\u200D\\u2060\\uFEFF';
const SPACE = `[\\p{White_Space}${ZERO_WIDTH}]`;

const ANY_SPACE = new RegExp(SPACE, 'u');
const NO_SPACE = new RegExp(`[^\\p{White_Space}${ZERO_WIDTH}]`, 'u');
const EVERY_SPACE = new RegExp(SPACE, 'gu');

// U+200C and U+200D join or part letters within a name: they belong to its script, and are left out here.
const INNER_RUNS_IN_A_NAME = /[\p{White_Space}\u180E\u200B\u2060\uFEFF]+/gu;

/** Whether a text holds nothing but spaces, or nothing at all. */
export function isBlank(text: string): boolean {
  return !NO_SPACE.test(text);
}

/** Whether a text holds a space anywhere. */
export function hasSpace(text: string): boolean {
  return ANY_SPACE.test(text);
}

/** Whether a text begins or ends with a space. */
export function hasSpaceAtEnd(text: string): boolean {
  return ANY_SPACE.test(text.slice(0, 1)) || ANY_SPACE.test(text.slice(-1));
}

/** The text without any space. */
export function withoutSpaces(text: string): string {
  return text.replace(EVERY_SPACE, '');
}

/** The text without the spaces at both ends. */
export function trimEnds(text: string): string {
  let start = 0;
  let end = text.length;
  // By index rather than by a pattern with `+$`, which takes quadratic time on long inner runs. Every space is one UTF-16 unit.
  while (start < end && ANY_SPACE.test(text.charAt(start))) start += 1;
  while (end > start && ANY_SPACE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A person's name as it is kept: no spaces at the ends, and one where there was a run of them. U+200C and U+200D within it stay. */
export function trimName(text: string): string {
  return trimEnds(text).replace(INNER_RUNS_IN_A_NAME, ' ');
}
