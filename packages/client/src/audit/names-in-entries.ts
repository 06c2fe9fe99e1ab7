/** What somebody is called whom the filter names: a user as of now, or whom only the listed entries know, such as a hierarchy. */
import { actorOf, subjectName } from './entry-parts.js';
import type { AuditEntry } from './use-audit-log.js';
import type { Person } from './use-people.js';

export interface Sought {
  readonly id: string | null;
  /** The user of the ID; undefined while that isn't known, null where there is none. */
  readonly person: Person | null | undefined;
  readonly entries: readonly AuditEntry[];
  /** Whether the entries are still to come. */
  readonly isLoading: boolean;
}

/** Of whoever did something; empty while nobody knows, the ID where nobody ever will. */
export function soughtActor(sought: Sought): string {
  return nameOf(sought, (entry) => (entry.actorId === sought.id ? actorOf(entry).name : undefined));
}

/** Of what something was done to; as soughtActor(). */
export function soughtSubject(sought: Sought): string {
  return nameOf(sought, ({ subjects }) => {
    const subject = subjects.find(({ id }) => id === sought.id);
    return subject && subjectName(subject);
  });
}

function nameOf({ id, person, entries, isLoading }: Sought, nameIn: (entry: AuditEntry) => string | undefined): string {
  if (id === null) return '';
  if (person === undefined) return '';
  if (person !== null) return person.username;
  for (const entry of entries) {
    const name = nameIn(entry);
    if (name !== undefined) return name;
  }
  return isLoading ? '' : id;
}
