/** The filter of the list of users: the address holds it, so that back, forward and reload restore it. */
import { shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { filterQuery, type KnownChoices, readFilter, unknownParts, type UserFilter } from './user-filter.js';

/** `change` goes to the address; what is typed takes the place of what was typed before, all else can be gone back from. What isn't known is dropped. */
export function useUserFilter(known: () => KnownChoices) {
  const route = useRoute();
  const router = useRouter();
  const { name } = route;
  const filter = shallowRef(readFilter(route.query));
  // Whoever leaves the page has another address already while the page is still there.
  watch(
    () => route.query,
    (query) => {
      if (route.name === name) filter.value = readFilter(query);
    },
  );

  const change = async (changed: Partial<UserFilter>): Promise<void> => {
    const replace = Object.keys(changed).every((key) => key === 'search');
    await router.push({ query: filterQuery({ ...filter.value, ...changed }), replace });
  };

  const dropUnknown = async (): Promise<void> => {
    const dropped = unknownParts(filter.value, known());
    if (dropped === null || route.name !== name) return;
    await router.replace({ query: filterQuery({ ...filter.value, ...dropped }) });
  };
  watch([filter, known], dropUnknown, { immediate: true });
  return { filter, change };
}
