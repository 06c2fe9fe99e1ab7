/** The filter of the audit log: the address holds it, so that back, forward and reload restore it. */
import { shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { type AuditFilter, filterQuery, readFilter } from './audit-filter.js';

/** `change` goes to the address; another day takes the place of the one before, all else can be gone back from. */
export function useAuditFilter() {
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

  const isOtherDay = (changed: Partial<AuditFilter>): boolean =>
    (['from', 'until'] as const).some((end) => filter.value[end] !== null && typeof changed[end] === 'string');
  const change = async (changed: Partial<AuditFilter>): Promise<void> => {
    await router.push({ query: filterQuery({ ...filter.value, ...changed }), replace: isOtherDay(changed) });
  };
  return { filter, change };
}
