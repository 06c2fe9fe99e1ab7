/** Words and numbers in the language of the person: what vue-i18n does, with keys that the compiler knows. */
import type { Language } from '@intake/shared';
import { computed, type ComputedRef, shallowRef } from 'vue';
import { createI18n } from 'vue-i18n';
import { firstLanguage, rememberLanguage } from './languages.js';
import type { MessageKey } from './messages/message-key.js';

/** A chunk a language: nobody loads the other one's words. */
const WORDS = {
  EN: async () => (await import('./messages/en.js')).EN,
  NL: async () => (await import('./messages/nl.js')).NL,
};

export const i18n = createI18n({ legacy: false, locale: 'none', fallbackLocale: false as const, messages: {} });

const { global } = i18n;
const { locale } = global;
const tag = (language: Language): string => language.toLowerCase();

/** The language of the app now. */
export const language: ComputedRef<Language> = computed(() => (locale.value === 'nl' ? 'NL' : 'EN'));

/** The sentences by key. */
const sentences = shallowRef<ReadonlyMap<string, string>>(new Map());

/** The language that was wanted last. */
let newest: Language = 'EN';

/** Begins with a language, and changes it; rejects where its words don't come. */
export function useLanguage() {
  const show = async (wanted: Language): Promise<void> => {
    newest = wanted;
    const words = await WORDS[wanted]();
    // Another one was wanted while these words were on their way.
    if (newest !== wanted) return;
    global.setLocaleMessage(tag(wanted), words);
    sentences.value = new Map(byKey(words));
    locale.value = tag(wanted);
    document.documentElement.lang = tag(wanted);
  };
  const choose = async (wanted: Language): Promise<void> => {
    await show(wanted);
    rememberLanguage(newest);
  };
  return { language, begin: () => show(firstLanguage()), choose };
}

interface Words {
  readonly [name: string]: string | Words;
}

function byKey(words: Words, path = ''): [key: string, sentence: string][] {
  return Object.entries(words).flatMap(([name, value]): [key: string, sentence: string][] =>
    typeof value === 'string' ? [[`${path}${name}`, value]] : byKey(value, `${path}${name}.`),
  );
}

/** What a sentence mentions; `count` picks the singular or plural. Numbers are written as the language does. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Sentences, numbers and dates in the language of the app; each is read anew when the language changes. */
export function useMessages() {
  return {
    language,
    t: say,
    number: formatNumber,
    percentage: formatPercentage,
    date: formatDate,
    dateTime: formatDateTime,
    bytes: formatBytes,
  };
}

/** What vue-i18n has to read: values, plurals and links. */
const NOT_PLAIN = /[{|@]/;

/** A sentence of the app. */
export function say(key: MessageKey, values: MessageValues = {}): string {
  // Most sentences are as they stand: to have each of them read would take much of the time in which a page is put up.
  const sentence = sentences.value.get(key);
  if (sentence !== undefined && !NOT_PLAIN.test(sentence)) return sentence;
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? formatNumber(value) : value]),
  );
  const { count } = values;
  return typeof count === 'number' ? global.t(key, shown, count) : global.t(key, shown);
}

/** Days before months in both. */
const REGIONS: Readonly<Record<Language, string>> = { EN: 'en-GB', NL: 'nl-NL' };

/** Of each language, by its options: a format costs much more to make than to use. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  const name = `${language.value} ${JSON.stringify(options)}`;
  const format = numberFormats.get(name) ?? new Intl.NumberFormat(REGIONS[language.value], options);
  numberFormats.set(name, format);
  return format.format(value);
}

/** A share from 0 to 1 as a percentage without decimals. */
function formatPercentage(share: number): string {
  return formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
}

/** A day, from the API's text of a moment, in the browser's time zone. */
function formatDate(moment: string): string {
  return new Intl.DateTimeFormat(REGIONS[language.value], { dateStyle: 'medium' }).format(new Date(moment));
}

/** A day and time, from the API's text of a moment, in the browser's time zone. */
function formatDateTime(moment: string): string {
  return new Intl.DateTimeFormat(REGIONS[language.value], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));
}

const KILOBYTE = 1024;

function formatBytes(size: number): string {
  const isSmall = size < KILOBYTE * KILOBYTE;
  const value = isSmall ? Math.max(1, Math.round(size / KILOBYTE)) : size / KILOBYTE / KILOBYTE;
  return formatNumber(value, { style: 'unit', unit: isSmall ? 'kilobyte' : 'megabyte', maximumFractionDigits: 1 });
}
