/** A whole XML part, read by rules. */
import { RuleHandler, type ElementRules } from './element-rules.js';
import { utf8Pieces } from './utf8-pieces.js';
import type { NamespaceNames } from './xml-names.js';
import { XmlTokeniser } from './xml-tokeniser.js';

export interface XmlReading {
  readonly rules: ElementRules;
  readonly namespaces: NamespaceNames;
  /** Elements that must not turn up where the rules don't expect them. */
  readonly never?: ReadonlySet<string>;
}

/** Reads the pieces to their end; refused where they aren't one whole, well-formed document with a root that has a rule. */
export async function readXml(pieces: AsyncIterable<Buffer>, { rules, namespaces, never }: XmlReading): Promise<void> {
  const tokeniser = new XmlTokeniser(new RuleHandler(rules, never), namespaces);
  for await (const piece of utf8Pieces(pieces)) tokeniser.write(piece);
  tokeniser.end();
}
