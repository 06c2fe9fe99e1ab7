/** The settings of the whole instance, as the server has them. */
import { useQuery } from '@vue/apollo-composable';
import { computed, shallowRef } from 'vue';
import { apollo } from '../app/apollo.js';
import { errorSentence } from '../app/error-sentence.js';
import { SettingsDocument, type SettingsQuery, UpdateSettingsDocument } from '../generated/settings.js';

export type Settings = SettingsQuery['settings'];

/** `save` resolves to whether the time zone was saved; where it wasn't, `failure` says why. */
export function useSettings() {
  const { result, error, refetch } = useQuery(SettingsDocument);
  const isBusy = shallowRef(false);
  const refusal = shallowRef<unknown>(null);

  async function save(timeZone: string): Promise<boolean> {
    if (isBusy.value) return false;
    isBusy.value = true;
    refusal.value = null;
    try {
      await apollo.mutate({ mutation: UpdateSettingsDocument, variables: { timeZone } });
      await refetch();
      return true;
    } catch (reason) {
      refusal.value = reason;
      return false;
    } finally {
      isBusy.value = false;
    }
  }

  const failure = computed(() => (refusal.value === null ? '' : errorSentence(refusal.value)));
  const reload = async (): Promise<void> => {
    await refetch();
  };
  return { settings: computed(() => result.value?.settings), error, reload, isBusy, failure, save };
}
