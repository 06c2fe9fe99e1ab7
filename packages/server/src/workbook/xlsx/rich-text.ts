/** Text with its runs (`si`, `is`): what is shown of it, without the phonetic guides above it. */
import { type ElementRule, elementRules } from '../xml/element-rules.js';
import { unescapeText } from './escaped-text.js';

/** The elements that hold shown text: one where it isn't looked for would be lost. */
export const TEXT_ELEMENTS = ['main:t', 'main:r'] as const;

// Not shown in the cell: looked for only to be passed over.
const PHONETIC: ElementRule = { children: elementRules({ 'main:t': {}, 'main:r': { children: elementRules({ 'main:t': {} }) } }) };

/** A rule that hands over the whole text when its element ends. */
export function richTextRule(done: (text: string) => void): ElementRule {
  let text = '';
  const add = (piece: string): void => {
    text += piece;
  };
  const shown: ElementRule = { text: add };
  return {
    open: () => {
      text = '';
    },
    children: elementRules({
      'main:t': shown,
      'main:r': { children: elementRules({ 'main:t': shown }) },
      'main:rPh': PHONETIC,
    }),
    close: () => done(unescapeText(text)),
  };
}
