/** How usernames, user IDs, synchronisation keys and the names of hierarchies compare: by a key, code point by code point. */
import { foldCase } from './case-folding.js';

/**
 * The longest key in code points. Some characters stand for many (U+FDFA for 18): a text whose key is longer counts as too long, so
 * that a column of this length holds every key.
 */
export const KEY_LIMIT = 400;

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
  const key = foldCase(text.normalize('NFKC')).normalize('NFKC');
  return key === text ? key : identifierKey(key);
}
