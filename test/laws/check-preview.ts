/** Checks that a preview holds together: each row once, counts and places that are those of its rows, before-values that are there. */
import { expect } from 'vitest';
import { PATH_SEPARATOR } from '../support/places.js';
import type { WholeRow } from '../support/whole-run.js';
import { countedRows, type CountedRow } from './given-import.js';
import { portraitOf } from './portrait.js';
import { destinationOf, folded, joined, seenBy, type Promised } from './promise.js';

/** A row of the preview and the file's row that it is about. */
export interface PairedRow {
  readonly row: WholeRow;
  readonly counted: CountedRow;
}

/** Each row of the preview with the file's; fails the test where they are not the same rows in the same order (law 3). */
export function pairRows({ given, preview }: Pick<Promised, 'given' | 'preview'>): PairedRow[] {
  const counted = countedRows(given);
  expect(preview.rows.map(({ rowNumber }) => rowNumber)).toEqual(counted.map(({ rowNumber }) => rowNumber));
  return preview.rows.flatMap((row, index) => (counted[index] === undefined ? [] : [{ row, counted: counted[index] }]));
}

/** Fails the test where the preview contradicts itself, the file or the database. */
export function checkPreviewOf(promised: Promised): void {
  const paired = pairRows(promised);
  for (const pair of paired) checkRow(promised, pair);
  checkCounts(promised);
  checkPlaces(promised, paired);
}

function checkRow(promised: Promised, { row, counted }: PairedRow): void {
  const shown = promised.given.fields.filter((field) => field !== 'PASSWORD');
  const texts = new Map(row.cells.map(({ field, text }) => [field, text]));
  expect(new Map(shown.map((field) => [field, counted.texts[field] ?? '']))).toEqual(texts);
  expect(row.outcome === 'ERROR').toBe(row.issues.length > 0);
  const sameName = [...promised.before.people.values()].find(({ username }) => folded(username) === folded(counted.texts.USERNAME ?? ''));
  if (row.outcome === 'CREATE') expect(sameName).toBeUndefined();
  if (row.outcome === 'SYNCHRONISE') checkSynchronised(promised, { row, counted }, sameName?.id);
}

function checkSynchronised(promised: Promised, { row, counted }: PairedRow, id: string | undefined): void {
  expect(row.user?.id).toBe(id);
  const there = promised.before.people.get(row.user?.id ?? '');
  if (there === undefined) throw new Error('A row synchronises a user who is not there');
  const person = seenBy(promised, there);
  const before = { ...portraitOf(person, person), PASSWORD: null };
  const changes = row.changes.map(({ field, before: value }) => [field, value] as const);
  expect({ ...before, ...Object.fromEntries(changes) }).toEqual(before);
  expect([row.unchanged, row.inTrash]).toEqual([row.changes.length === 0, person.inTrash]);
  const hierarchies = joined([...person.hierarchies, destinationOf(promised, counted.texts)]);
  expect(row.changes.find(({ field }) => field === 'HIERARCHIES')?.after ?? person.hierarchies.join(', ')).toBe(hierarchies);
}

function checkCounts({ preview }: Promised): void {
  const count = (is: (row: WholeRow) => boolean): number => preview.rows.filter(is).length;
  expect(preview.summary).toEqual({
    rows: preview.rows.length,
    create: count(({ outcome }) => outcome === 'CREATE'),
    synchronise: count(({ outcome }) => outcome === 'SYNCHRONISE'),
    error: count(({ outcome }) => outcome === 'ERROR'),
    unchanged: count(({ unchanged }) => unchanged),
    inTrash: count(({ inTrash }) => inTrash),
    newHierarchies: preview.newHierarchies.length,
  });
  const issues = preview.rows.flatMap((row) => row.issues.map(({ field, code }) => `${field ?? ''} ${code}`));
  const counted = new Map(issues.map((issue) => [issue, issues.filter((other) => other === issue).length]));
  expect(new Map(preview.issueCounts.map(({ field, code, rows }) => [`${field ?? ''} ${code}`, rows]))).toEqual(counted);
}

function checkPlaces(promised: Promised, paired: readonly PairedRow[]): void {
  const wentTo = paired.filter(({ row }) => row.outcome !== 'ERROR').map(({ counted }) => destinationOf(promised, counted.texts));
  const shown = promised.preview.destinations.map(({ path, rows }) => [path.join(PATH_SEPARATOR), rows] as const);
  expect(new Map(shown)).toEqual(new Map(wentTo.map((path) => [path, wentTo.filter((other) => other === path).length])));
  const made = new Set(promised.preview.newHierarchies.map((path) => path.join(PATH_SEPARATOR)));
  for (const { path, new: isNew } of promised.preview.destinations) expect(isNew).toBe(made.has(path.join(PATH_SEPARATOR)));
}
