/** What a field says about spaces in its cells: when they are an issue, and how to take them out. */
import { hasSpace, hasSpaceAtEnd, trimEnds, trimName, withoutSpaces } from './white-space.js';

/**
 * - TRIMMED: never an issue; the value is the text trimmed, inner runs made one
 * - NONE: an issue anywhere
 * - NONE_INSIDE: an issue anywhere but at the ends, where the field's form refuses them
 * - NOT_AT_ENDS: an issue at an end; inner spaces are fine
 */
export type SpaceRule = 'TRIMMED' | 'NONE' | 'NONE_INSIDE' | 'NOT_AT_ENDS';

const BREAKS: Readonly<Record<SpaceRule, (text: string) => boolean>> = {
  TRIMMED: () => false,
  NONE: hasSpace,
  NONE_INSIDE: (text) => hasSpace(trimEnds(text)),
  NOT_AT_ENDS: hasSpaceAtEnd,
};

const MEND: Readonly<Record<SpaceRule, (text: string) => string>> = {
  TRIMMED: trimName,
  NONE: withoutSpaces,
  NONE_INSIDE: withoutSpaces,
  NOT_AT_ENDS: trimEnds,
};

/** Whether a text has a space where the rule allows none. */
export function breaksSpaceRule(rule: SpaceRule, text: string): boolean {
  return BREAKS[rule](text);
}

/** The text without the spaces that the rule doesn't allow. */
export function mendSpaces(rule: SpaceRule, text: string): string {
  return MEND[rule](text);
}
