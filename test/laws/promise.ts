/** What a preview promises, worked out from its words and the file by the domain's rules, without the server's own code. */
import { SUB_LEVELS } from '@intake/shared';
import type { Person } from '../support/people.js';
import { PATH_SEPARATOR } from '../support/places.js';
import type { WholeRow, WholeRun } from '../support/whole-run.js';
import { trimmed, type CountedRow, type GivenImport } from './given-import.js';
import { portraitOf, type Portrait } from './portrait.js';
import type { Snapshot } from './snapshot.js';

export interface Promised {
  readonly given: GivenImport;
  readonly before: Snapshot;
  readonly preview: WholeRun;
  /** Whether whoever imports sees the hierarchy of a path. */
  readonly isInSight: (path: string) => boolean;
}

/** The user that a row creates. */
export function promisedCreation(promised: Promised, { texts }: CountedRow): Portrait {
  const { given, preview } = promised;
  const specialNeeds = given.specialNeedsForAll ?? YES.has((texts.SPECIAL_NEEDS ?? '').toLowerCase());
  return {
    USERNAME: texts.USERNAME ?? '',
    FIRST_NAME: nameOf(texts.FIRST_NAME),
    LAST_NAME: nameOf(texts.LAST_NAME),
    USER_ID: texts.USER_ID ?? '',
    EMAIL: texts.EMAIL ?? '',
    SPECIAL_NEEDS: String(specialNeeds),
    EXTRA_TIME_PERCENTAGE: specialNeeds ? extraTime(given, texts.EXTRA_TIME_PERCENTAGE) : null,
    SYNCHRONISATION_KEY: filled(texts.SYNCHRONISATION_KEY),
    TIME_ZONE: filled(texts.TIME_ZONE) ?? preview.timeZone,
    ROLE: preview.role.name,
    HIERARCHIES: destinationOf(promised, texts),
    IN_TRASH: 'false',
    PASSWORD: given.passwords === 'FILE' && filled(texts.PASSWORD) !== null ? 'new' : 'none',
  };
}

const YES = new Set(['yes', 'ja', 'y', 'j', 'true', '1']);

function extraTime({ extraTimePercentageForAll }: GivenImport, text: string | undefined): string | null {
  if (extraTimePercentageForAll !== null) return String(extraTimePercentageForAll);
  return filled(text)?.replace(/\s*%$/, '') ?? null;
}

function filled(text: string | undefined): string | null {
  return text === undefined || trimmed(text) === '' ? null : text;
}

/** Spaces at the ends go, inner runs become one; the joiners of a script are no spaces inside a name. */
function nameOf(text = ''): string {
  return trimmed(text).replace(/[\p{White_Space}\u180E\u200B\u2060\uFEFF]+/gu, ' ');
}

/** The user that a row changes: what the preview names changes, all else stays, hierarchies out of the importer's sight among it. */
export function promisedChange({ isInSight }: Promised, person: Person, { changes }: WholeRow): Portrait {
  const hidden = person.hierarchies.filter((path) => !isInSight(path));
  const after = changes.map(({ field, after: value }) => {
    if (field === 'HIERARCHIES') return [field, joined([...(value ?? '').split(', '), ...hidden])] as const;
    return [field, field === 'PASSWORD' ? 'new' : value] as const;
  });
  return { ...portraitOf(person, person), ...Object.fromEntries(after) };
}

/** The user as whoever imports sees them. */
export function seenBy({ isInSight }: Promised, person: Person): Person {
  return { ...person, hierarchies: person.hierarchies.filter(isInSight) };
}

/** Paths in the order in which people have them. */
export function joined(paths: readonly string[]): string {
  return [...new Set(paths)].sort().join(', ');
}

/** Where a row that goes in goes: the path of the node that its sub-levels lead to, as it is or will be spelled. */
export function destinationOf({ preview, before }: Promised, texts: CountedRow['texts']): string {
  const levels = SUB_LEVELS.flatMap((level) => filled(texts[level]) ?? []);
  const wanted = [...preview.startHierarchy.path, ...levels].join(PATH_SEPARATOR);
  const paths = [...before.paths, ...preview.newHierarchies.map((path) => path.join(PATH_SEPARATOR))];
  return paths.find((path) => folded(path) === folded(wanted)) ?? `${wanted}, which is not there`;
}

/** Near enough to how names compare for the names that the laws make up. */
export function folded(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
