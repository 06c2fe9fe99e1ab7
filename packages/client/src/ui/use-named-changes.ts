/** Changes of things that have a name; after each, and after each refusal too, they are read anew. */
import { shallowRef } from 'vue';
import { errorSentence, hasCode } from '../app/error-sentence.js';

/** Why the server refused. */
export interface NamedFailure {
  readonly sentence: string;
  /** Else it is about the change as a whole. */
  readonly isAboutName: boolean;
}

/**
 * `make` does nothing while another change is under way. It resolves to what `send` does; to undefined where the change was not made, and
 * `failure` says why.
 */
export function useNamedChanges<Change, Made>(send: (change: Change) => Promise<Made>, reload: () => Promise<void>) {
  const isBusy = shallowRef(false);
  const failure = shallowRef<NamedFailure | null>(null);

  async function make(change: Change): Promise<Made | undefined> {
    if (isBusy.value) return undefined;
    isBusy.value = true;
    failure.value = null;
    try {
      return await send(change);
    } catch (error) {
      failure.value = failureOf(error);
      return undefined;
    } finally {
      // After a refusal too: somebody else may have changed them. Where they can't be read, the page says so.
      await reload().catch(() => undefined);
      isBusy.value = false;
    }
  }

  return { isBusy, failure, make };
}

// The sentence is read when it is shown, so that it is in the language of then.
function failureOf(error: unknown): NamedFailure {
  return {
    // The name is all that can be filled in wrongly.
    isAboutName: hasCode(error, 'BAD_USER_INPUT'),
    get sentence() {
      return errorSentence(error);
    },
  };
}
