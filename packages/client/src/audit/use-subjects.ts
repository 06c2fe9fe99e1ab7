/** Whom or what an entry is about: those that came with it, or all that the log names. */
import { shallowRef } from 'vue';
import { apollo } from '../app/apollo.js';
import { AuditSubjectsDocument } from '../generated/audit.js';
import type { AuditEntry } from './use-audit-log.js';

export type AuditSubject = AuditEntry['subjects'][number];

/** Asks for the others at once, where there are any. `error` says why they didn't come. */
export function useSubjects({ id, subjects: first, subjectCount }: AuditEntry) {
  const subjects = shallowRef<readonly AuditSubject[]>(first);
  const isLoading = shallowRef(false);
  const error = shallowRef<unknown>(null);

  async function load(): Promise<void> {
    error.value = null;
    isLoading.value = true;
    try {
      const { data } = await apollo.query({ query: AuditSubjectsDocument, variables: { id }, fetchPolicy: 'no-cache' });
      subjects.value = data.auditEntry?.subjects ?? first;
    } catch (reason) {
      error.value = reason;
    } finally {
      isLoading.value = false;
    }
  }

  if (subjectCount > first.length) void load();
  return { subjects, isLoading, error, load };
}
