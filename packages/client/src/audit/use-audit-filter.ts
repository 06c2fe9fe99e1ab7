/** The filter of the audit log: the address holds it, so that back, forward and reload restore it. */
import { useFilterInAddress } from '../ui/use-filter-in-address.js';
import { type AuditFilter, filterQuery, readFilter } from './audit-filter.js';

/** `change` goes to the address; another day takes the place of the one before, all else can be gone back from. */
export function useAuditFilter() {
  const { filter, change } = useFilterInAddress({ read: readFilter, write: filterQuery });
  const isOtherDay = (changed: Partial<AuditFilter>): boolean =>
    (['from', 'until'] as const).some((end) => filter.value[end] !== null && typeof changed[end] === 'string');
  return { filter, change: (changed: Partial<AuditFilter>): Promise<void> => change(changed, isOtherDay(changed)) };
}
