/** A strict, namespace-aware reader of XML, fed piece by piece: it tells a handler what it meets, or refuses. */
import { refuse } from '../unreadable-file.js';
import { readAside } from './read-aside.js';
import { type OpenTag, readAttribute } from './read-attribute.js';
import { XmlAttributes } from './xml-attributes.js';
import { BANG, GREATER, LESS, NAME_BYTES, QUESTION, SLASH, SPACE_BYTES, TEXT_BYTES } from './xml-bytes.js';
import { type NamespaceNames, type XmlName, XmlNames } from './xml-names.js';
import { NamespaceScope } from './xml-namespaces.js';
import { characterData } from './xml-text.js';
import { XmlWindow } from './xml-window.js';

export interface XmlHandler {
  /** An element begins. The attributes are valid only during the call. */
  open(name: string, attributes: XmlAttributes): void;
  /** Text within the element that is open; one text may come in several pieces. */
  text(text: string): void;
  /** The element that was opened last ends. */
  close(): void;
}

// No workbook nests its elements deeper. Source: the product's security rules.
const DEEPEST = 20;

// A tag, a text or a comment must fit: what has no end yet is kept until the rest comes, and read again.
const LONGEST_TOKEN = 1024 * 1024;

const NOT_WHITE = /[^ \t\r\n]/;

/**
 * Ours rather than a library's, for speed: it looks at bytes, and most of a sheet are tags of which no string is ever made. Tests hold
 * it against a known strict parser. Each kind of token answers false where its end is not there yet.
 */
export class XmlTokeniser {
  readonly #handler: XmlHandler;
  readonly #names: XmlNames;
  readonly #attributes = new XmlAttributes();
  readonly #tag: OpenTag;
  readonly #window = new XmlWindow();
  readonly #open: XmlName[] = [];
  readonly #scopes = [new NamespaceScope()];
  #begun = false;
  #rootSeen = false;

  constructor(handler: XmlHandler, namespaces: NamespaceNames) {
    this.#handler = handler;
    this.#names = new XmlNames(namespaces);
    this.#tag = { names: this.#names, attributes: this.#attributes };
  }

  /** Reads on. The piece is whole characters of valid UTF-8, without a byte-order mark. */
  write(piece: Buffer): void {
    const window = this.#window;
    window.append(piece);
    let going = true;
    while (going && window.at < window.end) {
      going = this.#token();
      this.#begun ||= going;
    }
    if (window.end - window.at > LONGEST_TOKEN) refuse(window.bytes[window.at] === LESS ? 'DAMAGED' : 'CELL_TOO_LONG');
  }

  /** All has been written: refused unless it was one whole document. */
  end(): void {
    const { characters, at } = this.#window;
    if (!this.#rootSeen || this.#open.length > 0 || NOT_WHITE.test(characters.slice(at))) refuse('DAMAGED');
  }

  #token(): boolean {
    const { bytes, at } = this.#window;
    if (bytes[at] !== LESS) return this.#text();
    const next = bytes[at + 1];
    if (next === SLASH) return this.#closeTag();
    return next === BANG || next === QUESTION ? this.#aside() : this.#openTag();
  }

  #text(): boolean {
    const window = this.#window;
    const start = window.at;
    const end = window.run(TEXT_BYTES, start);
    if (window.bytes[end] !== LESS) return window.stuck(end);
    window.at = end;
    this.#deliver(window.kinds === 0 ? window.characters.substring(start, end) : characterData(window.text(start, end)));
    return true;
  }

  #deliver(text: string): void {
    if (this.#open.length > 0) this.#handler.text(text);
    else if (NOT_WHITE.test(text)) refuse('DAMAGED');
  }

  #aside(): boolean {
    const aside = readAside(this.#window, !this.#begun);
    if (aside === false) return false;
    this.#window.at = aside.end;
    if (aside.text === undefined) return true;
    if (this.#open.length === 0) refuse('DAMAGED');
    this.#handler.text(aside.text);
    return true;
  }

  #closeTag(): boolean {
    const window = this.#window;
    const start = window.at + 2;
    const nameEnd = window.skip(NAME_BYTES, start);
    const end = window.skip(SPACE_BYTES, nameEnd);
    if (window.bytes[end] !== GREATER) return window.stuck(end);
    if (this.#names.at(window, start, nameEnd) !== this.#open.at(-1)) refuse('DAMAGED');
    window.at = end + 1;
    this.#close();
    return true;
  }

  #openTag(): boolean {
    const window = this.#window;
    const nameEnd = window.skip(NAME_BYTES, window.at + 1);
    this.#attributes.restart(window.characters);
    let at: number | false = nameEnd;
    while (at !== false) {
      const next = window.skip(SPACE_BYTES, at);
      const byte = window.bytes[next];
      if (byte === GREATER) return this.#opened(nameEnd, next + 1);
      if (byte === SLASH) return window.bytes[next + 1] === GREATER ? this.#opened(nameEnd, next + 2) : window.stuck(next + 1);
      at = next === at ? window.stuck(at) : readAttribute(window, next, this.#tag);
    }
    return false;
  }

  #opened(nameEnd: number, end: number): true {
    const window = this.#window;
    const depth = this.#open.length;
    if (depth === DEEPEST || (depth === 0 && this.#rootSeen)) refuse('DAMAGED');
    const name = this.#names.at(window, window.at + 1, nameEnd);
    const scope = this.#attributes.resolve(this.#names, this.#scopes[depth] ?? refuse('DAMAGED'));
    this.#rootSeen = true;
    this.#open.push(name);
    this.#scopes.push(scope);
    window.at = end;
    this.#handler.open(this.#names.resolve(name, scope).element, this.#attributes);
    if (window.bytes[end - 2] === SLASH) this.#close();
    return true;
  }

  #close(): void {
    this.#open.pop();
    this.#scopes.pop();
    this.#handler.close();
  }
}
