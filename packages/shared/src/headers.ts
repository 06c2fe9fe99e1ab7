/** What the header texts of columns mean: they compare by letters and digits, whatever the case, diacritics, spaces and punctuation. */
import { foldCase } from './case-folding.js';
import { USER_FIELDS, type UserField, userField } from './user-fields.js';

/** The UTF-16 units of a header that are compared: no header that means a field is this long, and normalising a long one takes quadratic time. */
const COMPARED_LENGTH = 500;

/** The UTF-16 units of a text that may be a name: the longest known one has 34, and punctuation or decomposed accents may double it. */
const LONGEST_NAME = 100;

/** Nobody names a column in more languages; a text of nothing but slashes has hundreds of parts. */
const TRANSLATIONS = 4;

const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]/gu;
const IN_BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;
const BETWEEN_TRANSLATIONS = /[/|\r\n]/;

/** A field by one of its header texts: a label has rank 0, the likeliest alias 1, and so on. */
export interface KnownHeader {
  readonly field: UserField;
  readonly rank: number;
}

/** What a header is compared by: `E-mail:` and `e_mail *` are one, and `Student #` is `Student number`. */
export function headerKey(header: string): string {
  return foldCase(header.slice(0, COMPARED_LENGTH).normalize('NFKD').replaceAll('#', 'number')).replace(NEITHER_LETTER_NOR_DIGIT, '');
}

/**
 * The keys that a header may be known by, the surest first: whole, without remarks in brackets, and the first four parts of
 * `Voornaam / First name`. What is longer than any name has an empty one.
 */
export function headerKeys(header: string): string[] {
  const bare = header.replace(IN_BRACKETS, '');
  const parts = bare.split(BETWEEN_TRANSLATIONS, TRANSLATIONS);
  // Most texts have neither brackets nor translations, and every cell above a header row is looked at.
  const whole = nameKey(header);
  const bareKey = bare === header ? whole : nameKey(bare);
  return [whole, bareKey, ...(parts.length === 1 ? [bareKey] : parts.map(nameKey))];
}

function nameKey(text: string): string {
  return text.length > LONGEST_NAME ? '' : headerKey(text);
}

/** The field that each known header means, by key. */
export function fieldsByHeader(): ReadonlyMap<string, KnownHeader> {
  return new Map(USER_FIELDS.flatMap((field) => keysOf(field).map(([key, rank]) => [key, { field, rank }] as const)));
}

function keysOf(field: UserField): [key: string, rank: number][] {
  const { label, aliases } = userField(field);
  return [
    ...aliases.map((alias, index): [string, number] => [headerKey(alias), index + 1]),
    [headerKey(label.EN), 0],
    [headerKey(label.NL), 0],
  ];
}
