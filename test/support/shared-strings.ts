/** The shared strings of a workbook under construction. */
import { escapeXml } from './escape-xml.js';

export interface SharedStrings {
  /** The place of a text in the table; adds it where it is new. */
  readonly indexOf: (text: string) => number;
  /** The table's items, as XML. */
  readonly items: () => string;
}

/** An empty table. */
export function sharedStrings(): SharedStrings {
  const places = new Map<string, number>();
  return {
    indexOf: (text) => {
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    },
    items: () => [...places.keys()].map((text) => `<si>${textElement(text)}</si>`).join(''),
  };
}

/** The element that holds a text. */
export function textElement(text: string): string {
  return `<t xml:space="preserve">${escapeCharacters(escapeXml(text))}</t>`;
}

/** What XML can't hold is written as its code point, and what looks like such a code has its underscore written so. Source: ECMA-376 part 1, 22.4.2.4. */
function escapeCharacters(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, escapeCharacter);
  return [...escaped].map((character) => (isForbidden(character) ? escapeCharacter(character) : character)).join('');
}

/** Control characters, but for tab and line feed. */
function isForbidden(character: string): boolean {
  return character < ' ' && character !== '\t' && character !== '\n';
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
