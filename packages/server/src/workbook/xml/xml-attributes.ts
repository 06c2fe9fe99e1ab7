/** The attributes of the tag that is being read: kept as places in the text, and made into strings only when asked for. */
import { refuse } from '../unreadable-file.js';
import type { XmlName, XmlNames } from './xml-names.js';
import type { NamespaceScope } from './xml-namespaces.js';

// Comparing each with each stays cheap up to here, and no element of a workbook has more.
const MOST_ATTRIBUTES = 200;

/** Where a value stands between its quotes, and what it says where that is not plain ASCII. */
export interface ValuePlace {
  readonly start: number;
  readonly end: number;
  readonly decoded: string | undefined;
}

/** Valid only while the element is being opened. */
export class XmlAttributes {
  readonly #names: XmlName[] = [];
  readonly #places: ValuePlace[] = [];
  #count = 0;
  #source = '';
  /** Whether any name has a prefix or declares one: most tags need no look at namespaces. */
  #prefixed = false;

  /** The value of an attribute by its name (`r`, or `rel:id` with a namespace), or undefined where it is absent. */
  get(name: string): string | undefined {
    for (let index = 0; index < this.#count; index += 1) if (this.#names[index]?.attribute === name) return this.#value(index);
    return undefined;
  }

  /** Every attribute but the namespace declarations, in the order written. */
  entries(): [name: string, value: string][] {
    return this.#names
      .slice(0, this.#count)
      .flatMap((name, index): [string, string][] => (name.declares === undefined ? [[name.attribute, this.#value(index)]] : []));
  }

  /** Forgets the last tag's; `source` is the text that the places are in. */
  restart(source: string): void {
    this.#count = 0;
    this.#source = source;
    this.#prefixed = false;
  }

  /** Adds an attribute; refused where the tag has it already. */
  add(name: XmlName, place: ValuePlace): void {
    const index = this.#count;
    if (index === MOST_ATTRIBUTES) refuse('DAMAGED');
    for (let other = 0; other < index; other += 1) if (this.#names[other] === name) refuse('DAMAGED');
    this.#names[index] = name;
    this.#places[index] = place;
    this.#count = index + 1;
    if (name.prefix !== '' || name.declares !== undefined) this.#prefixed = true;
  }

  /** Finds out what the names mean, and the scope that the element's own declarations make of its parent's. */
  resolve(names: XmlNames, parent: NamespaceScope): NamespaceScope {
    if (!this.#prefixed) return parent;
    const scope = this.#scopeWithin(parent);
    for (let index = 0; index < this.#count; index += 1) {
      const name = this.#names[index];
      if (name === undefined || name.prefix === '' || name.declares !== undefined) continue;
      // Two prefixes may stand for one namespace.
      if (this.#has(names.resolve(name, scope).attribute, index)) refuse('DAMAGED');
    }
    return scope;
  }

  #has(attribute: string, before: number): boolean {
    for (let index = 0; index < before; index += 1) {
      const name = this.#names[index];
      if (name?.attribute === attribute && name.declares === undefined) return true;
    }
    return false;
  }

  #scopeWithin(parent: NamespaceScope): NamespaceScope {
    let declared: [prefix: string, uri: string][] | undefined;
    for (let index = 0; index < this.#count; index += 1) {
      const prefix = this.#names[index]?.declares;
      if (prefix !== undefined) (declared ??= []).push([prefix, this.#value(index).trim()]);
    }
    return declared === undefined ? parent : parent.with(declared);
  }

  #value(index: number): string {
    const place = this.#places[index];
    return place === undefined ? '' : (place.decoded ?? this.#source.substring(place.start, place.end));
  }
}
