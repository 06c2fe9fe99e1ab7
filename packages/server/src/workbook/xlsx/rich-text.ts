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
  let run = '';
  // Each `t` is escaped by itself: an escape never goes on in the next one.
  const shown: ElementRule = {
    open: () => {
      run = '';
    },
    text: (piece) => {
      run += piece;
    },
    close: () => {
      text += unescapeText(run);
    },
  };
  return {
    open: () => {
      text = '';
    },
    children: elementRules({
      'main:t': shown,
      'main:r': { children: elementRules({ 'main:t': shown }) },
      'main:rPh': PHONETIC,
    }),
    close: () => done(text),
  };
}
