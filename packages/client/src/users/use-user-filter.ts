/** The filter of the list of users: the address holds it, so that back, forward and reload restore it. */
import { watch } from 'vue';
import { useFilterInAddress } from '../ui/use-filter-in-address.js';
import { filterQuery, type KnownChoices, readFilter, unknownParts, type UserFilter } from './user-filter.js';

/** `change` goes to the address; what is typed takes the place of what was typed before, all else can be gone back from. What isn't known is dropped. */
export function useUserFilter(known: () => KnownChoices) {
  const { filter, isHere, change } = useFilterInAddress({ read: readFilter, write: filterQuery });
  const isTyping = (changed: Partial<UserFilter>): boolean => Object.keys(changed).every((key) => key === 'search');

  const dropUnknown = async (): Promise<void> => {
    const dropped = unknownParts(filter.value, known());
    if (dropped !== null && isHere()) await change(dropped, true);
  };
  watch([filter, known], dropUnknown, { immediate: true });
  return { filter, change: (changed: Partial<UserFilter>): Promise<void> => change(changed, isTyping(changed)) };
}
