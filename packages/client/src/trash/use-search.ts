/** The search of the trash can, which the address holds. */
import { ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** `change` goes to the address. */
export function useSearch() {
  const route = useRoute();
  const router = useRouter();
  const { name } = route;
  const read = (): string => (typeof route.query['search'] === 'string' ? route.query['search'] : '');
  const search = ref(read());
  // Whoever leaves the page has another address already while the page is still there.
  watch(
    () => route.query,
    () => {
      if (route.name === name) search.value = read();
    },
  );
  const change = async (wanted: string): Promise<void> => {
    await router.replace({ query: wanted === '' ? {} : { search: wanted } });
  };
  return { search, change };
}
