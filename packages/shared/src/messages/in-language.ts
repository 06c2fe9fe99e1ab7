/** The messages of each language. */
import type { Language } from '../languages.js';
import { EN } from './en.js';
import type { Messages } from './messages.js';
import { NL } from './nl.js';

const IN_LANGUAGE: Readonly<Record<Language, Messages>> = { EN, NL };

/** What Intake says in a language: `messages('NL').permissions.MANAGE_USERS`. */
export function messages(language: Language): Messages {
  return IN_LANGUAGE[language];
}
