/** One piece of work at a time that a person asked for: whether it is under way, and why it failed. */
import { computed, ref, shallowRef } from 'vue';
import { errorSentence } from '../app/error-sentence.js';

/** `run` resolves to whether the work was done; it does nothing while other work is under way. `failure` is `error` in a sentence. */
export function useWork() {
  const isBusy = ref(false);
  const error = shallowRef<unknown>(null);
  const failure = computed(() => (error.value === null ? '' : errorSentence(error.value)));

  const forget = (): void => {
    error.value = null;
  };
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy.value) return false;
    forget();
    isBusy.value = true;
    try {
      await work();
      return true;
    } catch (reason) {
      error.value = reason;
      return false;
    } finally {
      isBusy.value = false;
    }
  };
  return { isBusy, error, failure, run, forget };
}
