/** What a part's reader wants to hear of, as a table of elements within elements; all else is passed over. */
import { refuse } from '../unreadable-file.js';
import type { XmlAttributes } from './xml-attributes.js';
import type { XmlHandler } from './xml-tokeniser.js';

/** What to do at an element, and which elements in it matter. */
export interface ElementRule {
  readonly open?: (attributes: XmlAttributes) => void;
  /** One text may come in several pieces. */
  readonly text?: (text: string) => void;
  readonly close?: () => void;
  readonly children?: ElementRules;
}

type FollowedRule = Required<ElementRule>;

/** Rules by the element's name, such as `main:row`. */
export type ElementRules = ReadonlyMap<string, FollowedRule>;

const nothing = (): void => undefined;
const NO_RULES: ElementRules = new Map();

/** The rules of a table. */
export function elementRules(table: Readonly<Record<string, ElementRule>>): ElementRules {
  return new Map(Object.entries(table).map(([name, rule]) => [name, followed(rule)]));
}

/** All of one shape, which makes following them several times as fast. */
function followed({ open = nothing, text = nothing, close = nothing, children = NO_RULES }: ElementRule): FollowedRule {
  return { open, text, close, children };
}

const PASSED_OVER = followed({});

/** Follows the rules down from the root, which must have one. */
export class RuleHandler implements XmlHandler {
  readonly #never: ReadonlySet<string>;
  readonly #rules: FollowedRule[];
  #rule: FollowedRule;

  /** `never` are elements that hold what was sent: where the rules don't expect them they would be lost, so the file is refused. */
  constructor(root: ElementRules, never: ReadonlySet<string> = new Set()) {
    this.#never = never;
    this.#rule = followed({ children: root });
    this.#rules = [this.#rule];
  }

  open(name: string, attributes: XmlAttributes): void {
    const rule = this.#rule.children.get(name) ?? this.#unexpected(name);
    this.#rules.push(rule);
    this.#rule = rule;
    rule.open(attributes);
  }

  text(text: string): void {
    this.#rule.text(text);
  }

  close(): void {
    this.#rule.close();
    this.#rules.pop();
    this.#rule = this.#rules.at(-1) ?? PASSED_OVER;
  }

  #unexpected(name: string): FollowedRule {
    return this.#rules.length === 1 || this.#never.has(name) ? refuse('DAMAGED') : PASSED_OVER;
  }
}
