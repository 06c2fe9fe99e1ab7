/** One import of the history, kept up to date while it runs. */
import { useQuery } from '@vue/apollo-composable';
import { computed, ref, watch } from 'vue';
import { language } from '../app/i18n.js';
import { ImportRunDocument } from '../generated/user-import.js';

/** In milliseconds: often enough to see it move. */
const WHILE_RUNNING = 1000;

/** `run` is undefined until the server has answered, and null where there is none that the person may see. */
export function useImportRun(id: () => string) {
  const pollInterval = ref(0);
  const { result, loading, error, refetch } = useQuery(
    ImportRunDocument,
    () => ({ id: id() }),
    () => ({ pollInterval: pollInterval.value }),
  );
  const run = computed(() => result.value?.importRun);
  watch(
    () => run.value?.status === 'RUNNING',
    (isRunning) => (pollInterval.value = isRunning ? WHILE_RUNNING : 0),
    { immediate: true },
  );
  // Why an import failed comes in the language of the request.
  watch(language, () => refetch());
  return { run, loading, error, retry: () => refetch() };
}
