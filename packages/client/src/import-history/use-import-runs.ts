/** The imports that the person may see, newest first. */
import { watch } from 'vue';
import { apollo } from '../app/apollo.js';
import { language } from '../app/i18n.js';
import { ImportRunsDocument } from '../generated/import-history.js';
import { useLongList, type WantedPage } from '../ui/use-long-list.js';

/** Loads at once, and anew in another language. */
export function useImportRuns() {
  const list = useLongList(loadRuns);
  watch(language, list.reload, { immediate: true });
  return list;
}

async function loadRuns({ first, after, signal }: WantedPage) {
  const context = { queryDeduplication: false, fetchOptions: { signal } };
  return (await apollo.query({ query: ImportRunsDocument, variables: { first, after }, fetchPolicy: 'no-cache', context })).data.importRuns;
}
