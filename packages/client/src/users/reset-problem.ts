/** Why the passwords of the selected users can't be reset at once. */
import type { MessageValues } from '../app/i18n.js';

export interface ResetProblem {
  /** Of the sentence that says so. */
  readonly key: 'tooMany' | 'oneself';
  readonly values: MessageValues;
}

/** Users whose passwords are reset at a time. Source: the server's limits. */
export const MOST_RESETS = 2000;

/** Null where nothing stands in the way that the app knows of. */
export function resetProblem(ids: readonly string[], ownId: string | undefined): ResetProblem | null {
  if (ids.length > MOST_RESETS) return { key: 'tooMany', values: { most: MOST_RESETS } };
  return ownId !== undefined && ids.includes(ownId) ? { key: 'oneself', values: {} } : null;
}
