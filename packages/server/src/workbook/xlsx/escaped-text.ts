/** Characters that XML can't hold, as workbooks write them: `_x000D_` for a carriage return. */
import { wellFormed } from '../well-formed.js';

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/**
 * The text with its escapes decoded; `_x005F_` is the underscore that keeps a text from being taken for one. Half a surrogate pair becomes
 * U+FFFD. Source: ECMA-376, part 1, 22.9.2.19 (ST_Xstring).
 */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return wellFormed(text.replace(ESCAPE, (_, hexadecimal: string) => String.fromCharCode(Number.parseInt(hexadecimal, 16))));
}

// XML allows of the control characters only tab and line ends, and turns a carriage return into a line feed.
const NEEDS_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)|[^\P{Cc}\t\n\u007F-\u009F]|[\uFFFE\uFFFF]/gu;

/** The text so that a workbook can hold it and `unescapeText` gives it back, but for lone surrogates. */
export function escapeText(text: string): string {
  return wellFormed(text).replace(NEEDS_ESCAPE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
