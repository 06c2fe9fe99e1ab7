/** Finds usernames, user IDs and synchronisation keys that occur in more than one row of a file. */
import type { RowIssue } from './issues.js';
import { KEY_FIELDS, type KeyField, type MatchKeys } from './match-keys.js';

const ROWS_NAMED = 3;

interface KeyedRow {
  readonly rowNumber: number;
  readonly keys: MatchKeys;
}

/** The issues of every row involved, by its place in the list; each names the first three other rows. */
export function findDuplicates(rows: readonly KeyedRow[]): Map<number, RowIssue[]> {
  const issues = new Map<number, RowIssue[]>();
  for (const field of KEY_FIELDS) {
    for (const places of sharedKeys(rows, field)) {
      for (const place of places) {
        const issue = duplicateIssue(rows, { field, places, place });
        issues.set(place, [...(issues.get(place) ?? []), issue]);
      }
    }
  }
  return issues;
}

function sharedKeys(rows: readonly KeyedRow[], field: KeyField): number[][] {
  const byKey = new Map<string, number[]>();
  rows.forEach((row, place) => {
    const key = row.keys[field];
    if (key === undefined) return;
    const places = byKey.get(key);
    if (places === undefined) byKey.set(key, [place]);
    else places.push(place);
  });
  return [...byKey.values()].filter((places) => places.length > 1);
}

interface Duplicate {
  readonly field: KeyField;
  readonly places: readonly number[];
  readonly place: number;
}

function duplicateIssue(rows: readonly KeyedRow[], { field, places, place }: Duplicate): RowIssue {
  // One more than are named, for the row itself may be among the first.
  const others = places.slice(0, ROWS_NAMED + 1).filter((other) => other !== place);
  const otherRows = others.slice(0, ROWS_NAMED).flatMap((other) => rows[other]?.rowNumber ?? []);
  return { field, code: 'DUPLICATE_IN_FILE', otherRows, otherRowCount: places.length - 1 };
}
