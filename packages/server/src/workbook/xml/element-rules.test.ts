import { describe, expect, it } from 'vitest';
import { elementRules, RuleHandler } from './element-rules.js';
import { XmlTokeniser } from './xml-tokeniser.js';

function heard(xml: string, never: readonly string[] = []): string[] {
  const texts: string[] = [];
  const item = { open: () => texts.push('('), text: (text: string) => texts.push(text), close: () => texts.push(')') };
  const rules = elementRules({ list: { children: elementRules({ item }) } });
  const tokeniser = new XmlTokeniser(new RuleHandler(rules, new Set(never)), new Map());
  tokeniser.write(Buffer.from(xml));
  tokeniser.end();
  return texts;
}

describe('RuleHandler', () => {
  it('follows the rules down and passes over all else, whatever is in it', () => {
    expect(heard('<list>x<item>a<b>no</b>c</item><other><item>no</item></other><item/></list>')).toEqual(['(', 'a', 'c', ')', '(', ')']);
  });

  it('refuses a root without a rule', () => {
    expect(() => heard('<item/>')).toThrow();
    expect(() => heard('<toString/>')).toThrow();
  });

  it('refuses elements that would be lost', () => {
    expect(() => heard('<list><other><item>lost</item></other></list>', ['item'])).toThrow();
    expect(heard('<list><other/><item>a</item></list>', ['item'])).toEqual(['(', 'a', ')']);
  });
});
