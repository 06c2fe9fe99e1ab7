/** Writes XML in one of the many ways in which the same thing can be written. Used by tests only. */
import { type Choices, pick, seldom } from './test-choices.js';

export interface XmlWriter {
  /** An element of the document's own namespace; `inside` is XML. */
  element(name: string, attributes: Readonly<Record<string, string | undefined>>, inside?: string): string;
  /** Character data. */
  text(text: string): string;
  /** The whole document, with the root's name and namespaces. */
  document(name: string, namespaces: Readonly<Record<string, string>>, inside: string): Buffer;
}

const NAMED = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

const ASIDES = ['<!-- a < b & c -->', '<?what ever?>', '<!---->'];

/** A writer of one document, which goes by one way in some things and by turns in others. */
export function xmlWriter(choices: Choices): XmlWriter {
  const prefix = pick(choices, ['', '', 'x:', 'main.1:', 'é:']);
  const utf16 = seldom(choices, 8);
  const pretty = seldom(choices, 4) ? '\n ' : '';
  const space = (): string => pick(choices, ['', '', ' ', '\r\n']);
  const aside = (): string => pretty + (seldom(choices, 30) ? pick(choices, ASIDES) : '');
  const tag = (name: string, attributes: readonly string[], inside = ''): string =>
    inside === '' && seldom(choices, 2)
      ? `<${[name, ...attributes].join(' ')}${space()}/>`
      : `<${[name, ...attributes].join(' ')}${space()}>${inside}</${name}${space()}>`;
  const written = (attributes: Readonly<Record<string, string | undefined>>): string[] =>
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [attribute(choices, name, value)]));
  return {
    element: (name, attributes, inside) => aside() + tag(prefix + name, written(attributes), inside),
    text: (text) => characterData(choices, text),
    document: (name, { main = '', ...others }, inside) => {
      const declared = { [prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`]: main, ...others };
      const declaration = seldom(choices, 2) ? `<?xml version="1.0" encoding="${utf16 ? 'UTF-16' : 'utf-8'}"?>${aside()}` : '';
      return encoded(choices, `${declaration}${tag(prefix + name, written(declared), inside)}${aside()}`, utf16);
    },
  };
}

function attribute(choices: Choices, name: string, value: string): string {
  const quote = pick(choices, ['"', "'"]);
  const escaped = [...value].map((character) =>
    '&<\t\n\r'.includes(character) || character === quote ? reference(choices, character) : character,
  );
  return `${name}${pick(choices, ['=', '=', ' = '])}${quote}${escaped.join('')}${quote}`;
}

/** As it stands where it may, or as a reference, or in a CDATA section. */
function characterData(choices: Choices, text: string): string {
  if (seldom(choices, 8) && !/\]\]>|\r/.test(text)) return `<![CDATA[${text}]]>`;
  return [...text]
    .map((character) => ('&<>\r'.includes(character) || seldom(choices, 12) ? reference(choices, character) : character))
    .join('');
}

function reference(choices: Choices, character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return pick(choices, [
    NAMED.get(character) ?? `&#${code};`,
    `&#${code};`,
    `&#x${code.toString(16)};`,
    `&#x0${code.toString(16).toUpperCase()};`,
  ]);
}

function encoded(choices: Choices, xml: string, utf16: boolean): Buffer {
  if (!utf16) return Buffer.from((seldom(choices, 4) ? '\uFEFF' : '') + xml);
  const bytes = Buffer.from(`\uFEFF${xml}`, 'utf16le');
  return seldom(choices, 2) ? bytes.swap16() : bytes;
}
