/** Characters that no field takes. */

/**
 * Control characters but for those that are spaces (tabs, line breaks); the invisible ones that turn the direction of the text around
 * them (U+202E …), since with them one username can look like another; and halves of a surrogate pair, which are no text.
 */
const FORBIDDEN = /(?!\p{White_Space})[\p{Control}\p{Bidi_Control}\p{Surrogate}]/u;

/** Whether a text holds a character that is refused in every field. */
export function hasForbiddenCharacter(text: string): boolean {
  return FORBIDDEN.test(text);
}
