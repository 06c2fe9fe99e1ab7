/** Picks the language of an answer from what the client says it reads. */
import { type Language, LANGUAGES } from '@intake/shared';

interface Choice {
  readonly tag: string;
  readonly weight: number;
}

/** The language that an Accept-Language header likes best, English when in doubt. Source of the form: RFC 9110, 12.5.4. */
export function preferredLanguage(header: string | undefined): Language {
  const choices = (header ?? '').slice(0, 1000).split(',').map(parseChoice);
  // Array.sort is stable: of equal weights, the first one named wins.
  const best = choices.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  for (const { tag } of best) {
    const language = LANGUAGES.find((name) => tag === name || tag.startsWith(`${name}-`));
    if (language !== undefined) return language;
    if (tag === '*') return 'EN';
  }
  return 'EN';
}

function parseChoice(text: string): Choice {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim());
  const quality = parameters.find((parameter) => /^q=/i.test(parameter));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { tag: tag.toUpperCase(), weight: weight <= 1 ? weight : 0 };
}
