/** The languages that every sentence exists in. */

export const LANGUAGES = ['EN', 'NL'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A sentence or word in every language: leaving one out doesn't compile. */
export type Translated = Readonly<Record<Language, string>>;
