/** Which namespace a prefix stands for, element by element. Source: Namespaces in XML 1.0. */
import { refuse } from '../unreadable-file.js';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** The prefixes that hold within an element. The empty prefix is that of names without one. */
export class NamespaceScope {
  readonly #uris: ReadonlyMap<string, string>;

  constructor(uris: ReadonlyMap<string, string> = new Map([['xml', XML]])) {
    this.#uris = uris;
  }

  /** The namespace of a prefix; refused where the prefix was never declared. */
  uri(prefix: string): string {
    return this.#uris.get(prefix) ?? (prefix === '' ? '' : refuse('DAMAGED'));
  }

  /** The scope of an element that declares prefixes of its own. */
  with(declared: readonly (readonly [prefix: string, uri: string])[]): NamespaceScope {
    for (const [prefix, uri] of declared) {
      if ((prefix === 'xml') !== (uri === XML) || prefix === 'xmlns' || uri === XMLNS) refuse('DAMAGED');
      if (prefix !== '' && uri === '') refuse('DAMAGED');
    }
    return new NamespaceScope(new Map([...this.#uris, ...declared]));
  }
}
