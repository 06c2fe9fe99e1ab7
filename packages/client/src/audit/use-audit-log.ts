/** The entries of the audit log that a filter lets through, newest first. */
import { watch } from 'vue';
import { apollo } from '../app/apollo.js';
import { type AuditLineFragment, AuditLogDocument } from '../generated/audit.js';
import { useLongList, type WantedPage } from '../ui/use-long-list.js';
import { type AuditFilter, variablesOf } from './audit-filter.js';

export type AuditEntry = AuditLineFragment;

/** Loads at once, and anew with every other filter. Nobody counts the entries: there are too many. */
export function useAuditLog(filter: () => AuditFilter) {
  const list = useLongList((page) => loadEntries(filter(), page));
  watch(filter, list.reload, { immediate: true });
  return list;
}

async function loadEntries(filter: AuditFilter, { first, after, signal }: WantedPage) {
  const context = { queryDeduplication: false, fetchOptions: { signal } };
  const variables = { ...variablesOf(filter), first, after };
  const { data } = await apollo.query({ query: AuditLogDocument, variables, fetchPolicy: 'no-cache', context });
  return { ...data.audit, totalCount: null };
}
