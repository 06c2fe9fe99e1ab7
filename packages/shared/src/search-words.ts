/** The words by which users are found, cut from what is stored and from what is typed in the same way. */
import { foldForSearch } from './search-folding.js';

/** Code points of a stored or typed word that count: its column's length. */
export const SEARCH_WORD_LIMIT = 100;

/** Code points of a sort name: its column's length. */
export const SORT_NAME_LIMIT = 255;

/** Of a search, what exceeds these is not looked at: no name is this long, and every word costs time. */
const QUERY_LIMIT = 200;
const QUERY_WORD_LIMIT = 10;

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const BEGINNING_BEHIND_PUNCTUATION = new RegExp(`(?<=[^\\p{L}\\p{M}\\p{N}])(?=${LETTER})`, 'gu');

export interface NamedUser {
  readonly firstName: string;
  readonly lastName: string;
}

export interface SearchableUser extends NamedUser {
  readonly username: string;
  readonly email: string;
  readonly userId: string;
}

/**
 * The words to store for a user, in order: of every run of text without spaces the whole and, behind each punctuation mark, the rest of
 * it, folded, of 100 code points at most. A word that another one begins with is left out, as whatever finds it finds the other.
 */
export function searchWords(user: SearchableUser): string[] {
  const texts = [user.firstName, user.lastName, user.username, user.email, user.userId];
  return withoutBeginnings(texts.flatMap(tokens).flatMap(endings));
}

/**
 * The words of a search, each of which must begin a stored word: split at spaces only, folded, of 100 code points at most. None means
 * no filter. Of a long search the first 200 code points and 10 words count.
 */
export function queryWords(text: string): string[] {
  return withoutBeginnings(tokens(start(text.trim(), QUERY_LIMIT)).slice(0, QUERY_WORD_LIMIT).map(cut));
}

/** What lists of users are sorted by, code point by code point: last and first name, folded, of 255 code points at most. */
export function sortName(user: NamedUser): string {
  return start(`${foldForSearch(user.lastName)}\t${foldForSearch(user.firstName)}`, SORT_NAME_LIMIT);
}

function tokens(text: string): string[] {
  return foldForSearch(text)
    .split(' ')
    .filter((token) => token !== '');
}

function endings(token: string): string[] {
  const behindPunctuation = Array.from(token.matchAll(BEGINNING_BEHIND_PUNCTUATION), ({ index }) => token.slice(index));
  return [token, ...behindPunctuation].map(cut);
}

function cut(word: string): string {
  return start(word, SEARCH_WORD_LIMIT);
}

function start(text: string, codePoints: number): string {
  // A code point is two UTF-16 units at most, so a long text is never taken apart whole.
  return text.length <= codePoints
    ? text
    : Array.from(text.slice(0, 2 * codePoints))
        .slice(0, codePoints)
        .join('');
}

function withoutBeginnings(words: readonly string[]): string[] {
  const sorted = [...new Set(words)].sort();
  // What begins with a word stands right behind it.
  return sorted.filter((word, index) => sorted[index + 1]?.startsWith(word) !== true);
}
