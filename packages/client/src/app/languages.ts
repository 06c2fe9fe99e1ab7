/** The languages of the app: which one to begin with, and where the choice is kept. */
import { type Language, LANGUAGES } from '@intake/shared';

const KEY = 'intake.language';

/** The language chosen before, else the browser's, else English. */
export function firstLanguage(remembered = localStorage.getItem(KEY), browserLanguages = navigator.languages): Language {
  const wanted = [remembered ?? '', ...browserLanguages].map((tag) => tag.slice(0, 2).toUpperCase());
  for (const tag of wanted) {
    const language = LANGUAGES.find((name) => name === tag);
    if (language !== undefined) return language;
  }
  return 'EN';
}

/** Keeps a choice for the next visit. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
