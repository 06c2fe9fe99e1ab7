/** Why a commit failed, for a person. */
import type { Translated } from '@intake/shared';
import { REFUSAL_SENTENCES, unexpectedSentence } from '../graphql/refusal-sentences.js';

/** Of a refusal's code, or of the ID under which the log holds what nobody expected. */
export function failureSentence(failure: string): Translated {
  return Object.entries(REFUSAL_SENTENCES).find(([code]) => code === failure)?.[1] ?? unexpectedSentence(failure);
}
