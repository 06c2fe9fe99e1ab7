/** The names of elements and attributes: each is looked at once, and known from then on. */
import { refuse } from '../unreadable-file.js';
import type { NamespaceScope } from './xml-namespaces.js';
import type { XmlWindow } from './xml-window.js';

// Source: XML 1.0, 2.3, without the colon, which Namespaces in XML takes for prefixes.
const START =
  '[A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}\\u{2070}-\\u{218F}' +
  '\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}]';
const LATER = '[\\-.0-9\\u{B7}]|[\\u{300}-\\u{36F}]|[\\u{203F}-\\u{2040}]';
const PART = `${START}(?:${START}|${LATER})*`;
const NAME = new RegExp(`^${PART}$`, 'u');
const QUALIFIED_NAME = new RegExp(`^(?:(${PART}):)?(${PART})$`, 'u');

// Real parts hold some hundreds of names; millions are an attack on memory.
const MOST_NAMES = 10_000;

/** How namespaces are called in names: `main:row` for a row of the namespace called `main`; `{uri}row` where it has no short name. */
export type NamespaceNames = ReadonlyMap<string, string>;

/** Whether a text is a name without a prefix. */
export function isXmlName(text: string): boolean {
  return NAME.test(text);
}

/** A name as it is written, and what it last meant. */
export interface XmlName {
  readonly prefix: string;
  readonly local: string;
  /** The prefix that an attribute of this name declares, if it is a declaration. */
  readonly declares: string | undefined;
  /** Its bytes as they are written. */
  readonly bytes: Uint8Array;
  /** The scope in which the two below hold. */
  scope: NamespaceScope | undefined;
  element: string;
  attribute: string;
}

export class XmlNames {
  readonly #namespaces: NamespaceNames;
  readonly #known = new Map<string, XmlName>();
  /** A name met before for each of 256 kinds of name: a part has few, so that the one looked for is nearly always there. */
  readonly #likely: (XmlName | undefined)[] = Array.from({ length: 256 }, () => undefined);

  constructor(namespaces: NamespaceNames) {
    this.#namespaces = namespaces;
  }

  /** The name between two places; refused where it is none. */
  at({ bytes, characters }: XmlWindow, start: number, end: number): XmlName {
    const kind = ((bytes[start] ?? 0) + 31 * (bytes[end - 1] ?? 0) + 7 * (end - start)) & 255;
    const likely = this.#likely[kind];
    if (likely !== undefined && likely.bytes.length === end - start && standsAt(bytes, start, likely.bytes)) return likely;
    // As a key, one character for each byte does as well as the name itself.
    const key = characters.substring(start, end);
    return (this.#likely[kind] = this.#known.get(key) ?? this.#learn(key));
  }

  /** The name with what it means in a scope. */
  resolve(name: XmlName, scope: NamespaceScope): XmlName {
    if (name.scope === scope) return name;
    name.scope = scope;
    name.element = this.#called(scope.uri(name.prefix), name.local);
    if (name.prefix !== '') name.attribute = name.element;
    return name;
  }

  #learn(key: string): XmlName {
    const [, prefix = '', local] = QUALIFIED_NAME.exec(Buffer.from(key, 'latin1').toString('utf8')) ?? [];
    if (local === undefined || this.#known.size === MOST_NAMES) return refuse('DAMAGED');
    // An attribute without a prefix is in no namespace, whatever the default.
    const bytes = Buffer.from(key, 'latin1');
    const name: XmlName = {
      prefix,
      local,
      declares: declaredPrefix(prefix, local),
      bytes,
      scope: undefined,
      element: '',
      attribute: local,
    };
    this.#known.set(key, name);
    return name;
  }

  #called(uri: string, local: string): string {
    if (uri === '') return local;
    const short = this.#namespaces.get(uri);
    return short === undefined ? `{${uri}}${local}` : `${short}:${local}`;
  }
}

function standsAt(bytes: Uint8Array, start: number, name: Uint8Array): boolean {
  for (let index = 0; index < name.length; index += 1) if (bytes[start + index] !== name[index]) return false;
  return true;
}

function declaredPrefix(prefix: string, local: string): string | undefined {
  if (prefix === 'xmlns') return local;
  return prefix === '' && local === 'xmlns' ? '' : undefined;
}
