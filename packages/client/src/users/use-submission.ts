/** Sends the form of a user: once nothing is wrong that can be seen here, and then shows what the server refuses. */
import { computed } from 'vue';
import { refusedFields } from '../app/error-sentence.js';
import { useWork } from '../ui/use-work.js';
import type { useUserForm } from './use-user-form.js';

interface Submission {
  readonly form: Pick<ReturnType<typeof useUserForm>, 'check' | 'refuse'>;
  /** Goes to the first field that has something wrong. */
  readonly focusMistake: () => Promise<void>;
}

/** `failure` is about the form as a whole. `submit` does nothing while the form is under way already. */
export function useSubmission({ form, focusMistake }: Submission) {
  const { isBusy, error, failure: sentence, run, forget } = useWork();
  // What is wrong with a field stands at the field, and goes when that is changed.
  const failure = computed(() => (Object.keys(refusedFields(error.value)).length > 0 ? '' : sentence.value));
  const submit = async (store: () => Promise<void>): Promise<void> => {
    if (isBusy.value) return;
    if (form.check()) {
      if (await run(store)) return;
      form.refuse(refusedFields(error.value));
    }
    await focusMistake();
  };
  return { isBusy, failure, submit, forget };
}
