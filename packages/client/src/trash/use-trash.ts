/** The users in the trash can as far as a search goes, and what is done to many of them at once. */
import { shallowRef, watch } from 'vue';
import { apollo } from '../app/apollo.js';
import { useSession } from '../app/session.js';
import { PurgeUsersDocument, RestoreUsersDocument, TrashDaysDocument, TrashDocument, type TrashQuery } from '../generated/trash.js';
import { type Done, inBatches } from '../ui/in-batches.js';
import { useLongList, type WantedPage } from '../ui/use-long-list.js';

export type TrashedUser = TrashQuery['trash']['nodes'][number];

/** Loads at once, and anew with every other search, and where the person's rights change. */
export function useTrash(search: () => string) {
  const list = useLongList((page) => loadTrash(search(), page));
  watch(search, list.reload, { immediate: true });
  watch(useSession().rights, list.reload);

  // Of a failure halfway, what is done is shown.
  const restore = (ids: readonly string[], done: Done): Promise<void> => {
    const work = async (batch: string[]): Promise<void> => {
      await apollo.mutate({ mutation: RestoreUsersDocument, variables: { ids: batch }, fetchPolicy: 'no-cache' });
      list.drop(batch);
    };
    return inBatches(ids, { work, done });
  };
  const purge = (ids: readonly string[], done: Done): Promise<void> => {
    const work = async (batch: string[]): Promise<void> => {
      await apollo.mutate({ mutation: PurgeUsersDocument, variables: { ids: batch }, fetchPolicy: 'no-cache' });
      list.drop(batch);
    };
    return inBatches(ids, { work, done });
  };

  return { ...list, restore, purge, trashDays: useTrashDays() };
}

async function loadTrash(search: string, { first, after, signal }: WantedPage) {
  const context = { queryDeduplication: false, fetchOptions: { signal } };
  const variables = { first, after, search: search === '' ? null : search };
  return (await apollo.query({ query: TrashDocument, variables, fetchPolicy: 'no-cache', context })).data.trash;
}

/** How many days the trash can keeps users; null while that isn't known. */
function useTrashDays() {
  const days = shallowRef<number | null>(null);
  const load = async (): Promise<void> => {
    try {
      days.value = (await apollo.query({ query: TrashDaysDocument })).data.settings.trashDays;
    } catch {
      // The page does without the sentence.
      days.value = null;
    }
  };
  void load();
  return days;
}
