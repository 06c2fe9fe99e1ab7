/** A user in texts by field, as previews write them, so that what is promised and what is there compare. */
import type { ChangedField } from '@intake/shared';
import type { Person } from '../support/people.js';
import { PATH_SEPARATOR } from '../support/places.js';
import type { ShownUser } from '../support/whole-run.js';

/** PASSWORD says whether there is one, and whether it is new. */
export type Portrait = Readonly<Partial<Record<ChangedField | 'IN_TRASH', string | null>>>;

/** As the database has them; `before` is the same user earlier. */
export function portraitOf(person: Person, before?: Person): Portrait {
  return { ...likeness(person), PASSWORD: passwordState(person, before) };
}

/** As the API shows them: it tells whether there is a password, not which. */
export function shownPortrait({ role, memberships, deletedAt, hasPassword, ...user }: ShownUser): Portrait {
  const hierarchies = memberships.map(({ hierarchy }) => hierarchy.path.join(PATH_SEPARATOR)).sort();
  return { ...likeness({ ...user, role: role.name, hierarchies, inTrash: deletedAt !== null }), PASSWORD: hasPassword ? 'set' : 'none' };
}

/** The same of what the database has. */
export function portraitToShow(person: Person): Portrait {
  return { ...likeness(person), PASSWORD: person.passwordHash === null ? 'none' : 'set' };
}

function likeness(person: Omit<Person, 'id' | 'passwordHash'>): Portrait {
  return {
    USERNAME: person.username,
    FIRST_NAME: person.firstName,
    LAST_NAME: person.lastName,
    USER_ID: person.userId,
    EMAIL: person.email,
    SPECIAL_NEEDS: String(person.specialNeeds),
    EXTRA_TIME_PERCENTAGE: person.extraTimePercentage === null ? null : String(person.extraTimePercentage),
    SYNCHRONISATION_KEY: person.synchronisationKey,
    TIME_ZONE: person.timeZone,
    ROLE: person.role,
    HIERARCHIES: person.hierarchies.join(', '),
    IN_TRASH: String(person.inTrash),
  };
}

function passwordState({ passwordHash }: Person, before?: Person): string {
  if (passwordHash === null) return before?.passwordHash ? 'taken away' : 'none';
  return passwordHash === before?.passwordHash ? 'kept' : 'new';
}
