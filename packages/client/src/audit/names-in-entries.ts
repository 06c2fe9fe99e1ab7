/** What somebody is called whom only the listed entries know, such as a hierarchy, or whoever was removed. */
import { actorOf, subjectName } from './entry-parts.js';
import type { AuditEntry } from './use-audit-log.js';

/** Of whoever did something; the ID where the entries don't say. */
export function actorNameIn(entries: readonly AuditEntry[], id: string | null): string {
  const entry = entries.find(({ actorId }) => actorId === id && actorId !== null);
  return entry === undefined ? (id ?? '') : actorOf(entry).name;
}

/** Of what something was done to; the ID where the entries don't say. */
export function subjectNameIn(entries: readonly AuditEntry[], id: string | null): string {
  for (const { subjects } of entries) {
    const subject = subjects.find((one) => one.id === id);
    if (subject !== undefined) return subjectName(subject);
  }
  return id ?? '';
}
