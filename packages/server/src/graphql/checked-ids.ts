/** Bounds the lists of IDs that mutations take. */
import { refuse } from './errors.js';
import { MAX_IDS } from './limits.js';

/** The IDs, each once; refuses more than a mutation takes. */
export function checkedIds(ids: readonly string[]): string[] {
  if (ids.length > MAX_IDS) refuse('BAD_USER_INPUT', { sentence: TOO_MANY });
  return [...new Set(ids)];
}

const TOO_MANY = { EN: `At most ${MAX_IDS} at a time`, NL: `Hoogstens ${MAX_IDS} tegelijk` };
