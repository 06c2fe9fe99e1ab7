/** A filter that the address holds, so that back, forward and reload restore it. */
import { type ShallowRef, shallowRef, watch } from 'vue';
import { type LocationQuery, type LocationQueryRaw, useRoute, useRouter } from 'vue-router';

interface FilterForm<Filter> {
  readonly read: (query: LocationQuery) => Filter;
  readonly write: (filter: Filter) => LocationQueryRaw;
}

/** `change` goes to the address, with `replace` in place of the one before; `isHere` says whether the page is still that of the address. */
export function useFilterInAddress<Filter extends object>({ read, write }: FilterForm<Filter>) {
  const route = useRoute();
  const router = useRouter();
  const { name } = route;
  const filter: ShallowRef<Filter> = shallowRef(read(route.query));
  // Whoever leaves the page has another address already while the page is still there.
  const isHere = (): boolean => route.name === name;
  watch(
    () => route.query,
    (query) => {
      if (isHere()) filter.value = read(query);
    },
  );

  const change = async (changed: Partial<Filter>, replace: boolean): Promise<void> => {
    await router.push({ query: write({ ...filter.value, ...changed }), replace });
  };
  return { filter, isHere, change };
}
