/** How usernames, user IDs, synchronisation keys and the names of hierarchies compare: by a key, code point by code point. */
import { foldCase } from './case-folding.js';

/**
 * The longest key in code points. Some characters stand for many (U+FDFA for 18): a text whose key is longer counts as too long, so
 * that a column of this length holds every key.
 */
export const KEY_LIMIT = 400;

/**
 * The UTF-16 units of a text that its key is made of: normalising takes quadratic time where marks follow marks. Four code points of two
 * units become one at most, so a text that is longer has a key beyond the limit, whatever is cut off.
 */
const KEYED_LENGTH = (KEY_LIMIT + 1) * 8;

const ASCII_ONLY = /^\p{ASCII}*$/u;
const BEYOND_16_BITS = /[\u{10000}-\u{10FFFF}]/gu;

/** How many Unicode code points a text has: what the domain's limits count. */
export function codePointLength(text: string): number {
  return text.length - (text.match(BEYOND_16_BITS)?.length ?? 0);
}

/**
 * What an identifier is compared by: Unicode NFKC, full case folding and NFKC, again until nothing changes, so that a key is its own key
 * even where the runtime normalises by another version of Unicode than the folding's. Two identifiers are the same if their keys are.
 */
export function identifierKey(text: string): string {
  // ASCII has nothing to normalise, and folds to lower case: nearly every identifier, many times faster.
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  const keyed = text.slice(0, KEYED_LENGTH);
  const key = foldCase(keyed.normalize('NFKC')).normalize('NFKC');
  return key === keyed ? key : identifierKey(key);
}
