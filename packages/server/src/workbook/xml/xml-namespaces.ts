/** Which namespace a prefix stands for, element by element. Source: Namespaces in XML 1.0. */
import { refuse } from '../unreadable-file.js';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

// Names are told together with their namespace, so a long one costs at every element. Those of workbooks have some 80 characters.
const LONGEST_URI = 1000;

/** The prefixes that hold within an element. The empty prefix is that of names without one. */
export class NamespaceScope {
  readonly #uris: ReadonlyMap<string, string>;
  /** That of the element around it: asked rather than copied, as any element may declare one prefix beside thousands that hold already. */
  readonly #around: NamespaceScope | undefined;

  constructor(uris: ReadonlyMap<string, string> = new Map([['xml', XML]]), around?: NamespaceScope) {
    this.#uris = uris;
    this.#around = around;
  }

  /** The namespace of a prefix; refused where the prefix was never declared. */
  uri(prefix: string): string {
    return this.#uris.get(prefix) ?? (this.#around === undefined ? undeclared(prefix) : this.#around.uri(prefix));
  }

  /** The scope of an element that declares prefixes of its own. */
  with(declared: readonly (readonly [prefix: string, uri: string])[]): NamespaceScope {
    for (const [prefix, uri] of declared) {
      if ((prefix === 'xml') !== (uri === XML) || prefix === 'xmlns' || uri === XMLNS) refuse('DAMAGED');
      if ((prefix !== '' && uri === '') || uri.length > LONGEST_URI) refuse('DAMAGED');
    }
    return new NamespaceScope(new Map(declared), this);
  }
}

function undeclared(prefix: string): string {
  return prefix === '' ? '' : refuse('DAMAGED');
}
