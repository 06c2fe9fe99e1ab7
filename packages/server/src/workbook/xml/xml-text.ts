/** Text of XML as it is meant: line ends, references and forbidden characters dealt with. Source: XML 1.0, 2.2, 2.11, 3.3.3, 4.1. */
import { refuse } from '../unreadable-file.js';

// Control characters but for tab and line ends, and the two noncharacters. Surrogates can't occur: the bytes were checked to be UTF-8.
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/u;
const REFERENCE = /&(?:#([0-9]+)|#x([0-9A-Fa-f]+)|(amp|lt|gt|quot|apos));|&/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character data between tags. */
export function characterData(raw: string): string {
  if (raw.includes(']]>')) refuse('DAMAGED');
  return withReferences(withLineEnds(raw));
}

/** The value of an attribute: white space in it is spaces, but for what is written as a reference. */
export function attributeValue(raw: string): string {
  return withReferences(withLineEnds(raw).replace(/[\t\n]/g, ' '));
}

/** Text in which references mean nothing: CDATA, comments and instructions. */
export function literalText(raw: string): string {
  return allowed(withLineEnds(raw));
}

function withLineEnds(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

function withReferences(raw: string): string {
  allowed(raw);
  if (!raw.includes('&')) return raw;
  return raw.replace(REFERENCE, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? refuse('DAMAGED');
    if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
    return hexadecimal === undefined ? refuse('DAMAGED') : character(Number.parseInt(hexadecimal, 16));
  });
}

function character(codePoint: number): string {
  const surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint > 0x10ffff || surrogate ? refuse('DAMAGED') : allowed(String.fromCodePoint(codePoint));
}

function allowed(text: string): string {
  return FORBIDDEN.test(text) ? refuse('DAMAGED') : text;
}
