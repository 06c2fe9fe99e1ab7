/** Bounds the lists of IDs that mutations take. */
import { refuse } from './errors.js';
import { MAX_IDS } from './limits.js';

/** The IDs, each once; refuses more than a mutation takes. */
export function checkedIds(ids: readonly string[], most = MAX_IDS): string[] {
  if (ids.length > most) refuse('BAD_USER_INPUT', { sentence: tooMany(most) });
  return [...new Set(ids)];
}

const tooMany = (most: number) => ({ EN: `At most ${most} at a time`, NL: `Hoogstens ${most} tegelijk` });
