/** Checks that a commit did what its preview promised, and nothing else (law 2). */
import { expect } from 'vitest';
import { PATH_SEPARATOR } from '../support/places.js';
import type { WholeRow, WholeRun } from '../support/whole-run.js';
import { pairRows } from './check-preview.js';
import { portraitOf, portraitToShow, shownPortrait, type Portrait } from './portrait.js';
import { promisedChange, promisedCreation, seenBy, type Promised } from './promise.js';
import type { Snapshot } from './snapshot.js';

export interface Committed extends Promised {
  readonly done: WholeRun;
  readonly after: Snapshot;
}

/** Fails the test where anything differs, field by field; of users that the preview doesn't name, byte by byte. */
export function checkCommit(committed: Committed): void {
  checkHistory(committed);
  const touched = promisedUsers(committed);
  const { before, after } = committed;
  const untouched = [...before.people.keys()].filter((id) => !touched.has(id));
  expect([...after.people.keys()].sort()).toEqual([...untouched, ...touched.keys()].sort());
  for (const id of untouched) expect(after.whole.get(id)).toEqual(before.whole.get(id));
  for (const [id, portrait] of touched) {
    const person = after.people.get(id);
    expect(person && portraitOf(person, before.people.get(id))).toEqual(portrait);
  }
  const made = committed.preview.newHierarchies.map((path) => path.join(PATH_SEPARATOR));
  expect(after.paths).toEqual([...before.paths, ...made].sort());
}

/** What was shown stays in the history; whom it created, and what users are now, the API shows as the database has it. */
function checkHistory(committed: Committed): void {
  const { preview, done, after } = committed;
  expect({ ...done, rows: done.rows.map(fate) }).toEqual({ ...preview, status: 'DONE', rows: preview.rows.map(fate) });
  for (const { outcome, user } of done.rows) {
    expect(user === null).toBe(outcome === 'ERROR');
    const person = user === null ? undefined : after.people.get(user.id);
    if (user !== null) expect(shownPortrait(user)).toEqual(person && portraitToShow(seenBy(committed, person)));
  }
}

/** Cells are kept of rows in error only. */
function fate({ user: _user, cells, ...row }: WholeRow): unknown {
  return row.outcome === 'ERROR' ? { ...row, cells } : row;
}

/** By ID: every user that the preview says would be made or changed, as promised. */
function promisedUsers(committed: Committed): Map<string, Portrait> {
  const { before, done } = committed;
  const promised = new Map<string, Portrait>();
  for (const [index, { row, counted }] of pairRows(committed).entries()) {
    const id = done.rows[index]?.user?.id ?? '';
    const person = before.people.get(id);
    if (row.outcome === 'CREATE') promised.set(id, promisedCreation(committed, counted));
    if (row.outcome === 'SYNCHRONISE' && !row.unchanged && person !== undefined) promised.set(id, promisedChange(committed, person, row));
  }
  return promised;
}
