/** The imports that the person may see, newest first. */
import { watch } from 'vue';
import { apollo } from '../app/apollo.js';
import { language } from '../app/i18n.js';
import { ImportRunsDocument } from '../generated/import-history.js';
import { useLongList, type WantedPage } from '../ui/use-long-list.js';

/** Loads at once, and anew in another language or with another choice of whether previews that were thrown away are listed. */
export function useImportRuns(includeCancelled: () => boolean) {
  const list = useLongList((page) => loadRuns(includeCancelled(), page));
  watch([language, includeCancelled], list.reload, { immediate: true });
  return list;
}

async function loadRuns(includeCancelled: boolean, { first, after, signal }: WantedPage) {
  const context = { queryDeduplication: false, fetchOptions: { signal } };
  const variables = { first, after, includeCancelled };
  return (await apollo.query({ query: ImportRunsDocument, variables, fetchPolicy: 'no-cache', context })).data.importRuns;
}
