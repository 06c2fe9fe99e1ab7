/** The search of a page, as the address holds it. */
import { computed, shallowRef, watch, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** To read and set; a search replaces the one before, so that one step back leaves the page. */
export function useSearchInAddress(): WritableComputedRef<string> {
  const route = useRoute();
  const router = useRouter();
  const { name } = route;
  const read = (): string => (typeof route.query['search'] === 'string' ? route.query['search'] : '');
  const search = shallowRef(read());
  // Whoever leaves the page has another address already while the page is still there.
  const isLeft = (): boolean => route.name !== name;
  watch(
    () => route.query,
    () => {
      if (!isLeft()) search.value = read();
    },
  );
  const change = (wanted: string): void => {
    if (!isLeft()) void router.replace({ query: { ...route.query, search: wanted === '' ? undefined : wanted } });
  };
  return computed({ get: () => search.value, set: change });
}
