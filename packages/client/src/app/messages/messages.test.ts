/** What the compiler can't see of translations. */
import { createI18n } from 'vue-i18n';
import { describe, expect, it } from 'vitest';
import { EN } from './en.js';
import { NL } from './nl.js';

interface Messages {
  readonly [name: string]: string | Messages;
}

function sentences(messages: Messages, path = ''): [key: string, sentence: string][] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${path}${name}`, value] as [string, string]] : sentences(value, `${path}${name}.`),
  );
}

const dutch = new Map(sentences(NL));
const both = sentences(EN).map(([key, english]) => ({ key, english, dutch: dutch.get(key) ?? '' }));

/** The names of what a sentence mentions; `{'@'}` is a character, not a name. */
const mentions = (sentence: string): string[] => [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

const forms = (sentence: string): number => sentence.replace(/\{'[^']*'\}/g, '').split('|').length;

describe('every sentence', () => {
  it('mentions the same in both languages', () => {
    expect(both.filter(({ english, dutch: other }) => mentions(english).join() !== mentions(other).join())).toEqual([]);
  });

  it('has as many plural forms in both languages', () => {
    expect(both.filter(({ english, dutch: other }) => forms(english) !== forms(other))).toEqual([]);
  });

  it('is there, with a capital or a value first and no full stop', () => {
    const isProper = (sentence: string) => sentence.split(' | ').every((form) => form.trim() !== '' && !/[^.]\.$/.test(form));
    expect(both.filter(({ english, dutch: other }) => !isProper(english) || !isProper(other))).toEqual([]);
  });

  it('can be read by vue-i18n', () => {
    const wrong: string[] = [];
    for (const { key, english, dutch: other } of both) {
      for (const sentence of [english, other]) {
        const i18n = createI18n({
          legacy: false,
          locale: 'en',
          messages: { en: { sentence } },
          missingWarn: false,
          warnHtmlMessage: false,
        });
        try {
          i18n.global.t('sentence', { count: '2' }, 2);
        } catch {
          wrong.push(key);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
