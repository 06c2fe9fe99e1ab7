/** The search in the tree, as the address holds it. */
import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** To read and set; a search replaces the one before, so that one step back leaves the page. */
export function useSearchInAddress() {
  const route = useRoute();
  const router = useRouter();
  return computed({
    get: () => (typeof route.query['search'] === 'string' ? route.query['search'] : ''),
    set: (search) => void router.replace({ query: { ...route.query, search: search === '' ? undefined : search } }),
  });
}
