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
  const failure = shallowRef('');

  async function save(timeZone: string): Promise<boolean> {
    if (isBusy.value) return false;
    isBusy.value = true;
    failure.value = '';
    try {
      await apollo.mutate({ mutation: UpdateSettingsDocument, variables: { timeZone } });
      await refetch();
      return true;
    } catch (refusal) {
      failure.value = errorSentence(refusal);
      return false;
    } finally {
      isBusy.value = false;
    }
  }

  const reload = async (): Promise<void> => {
    await refetch();
  };
  return { settings: computed(() => result.value?.settings), error, reload, isBusy, failure, save };
}
