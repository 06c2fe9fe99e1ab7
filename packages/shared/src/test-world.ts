/** For tests: a valid world and valid rows, of which a test states only its difference. */
import { INITIAL_ROLES } from './access.js';
import { draftImport, type DraftSource } from './draft-import.js';
import type { ExistingUser, ImportPlan, PlannedRow } from './import-plan.js';
import { planImport, type ImportWorld } from './plan-import.js';
import { USER_FIELDS, type UserField } from './user-fields.js';
import { columnLetter, type Cell, type SheetRow } from './workbook.js';

/** An initial role by name, with its name as ID. */
export function role(name: string) {
  const found = INITIAL_ROLES.find((initial) => initial.name === name);
  if (found === undefined) throw new Error(`There is no role ${name}`);
  return { ...found, id: name };
}

/** A candidate in Exams who has the username as ID and user ID. */
export function user(username: string, difference: Partial<ExistingUser> = {}): ExistingUser {
  return {
    id: username,
    username,
    userId: username,
    firstName: 'First',
    lastName: 'Last',
    email: `${username}@example.org`,
    specialNeeds: false,
    extraTimePercentage: null,
    synchronisationKey: null,
    timeZone: 'Europe/Amsterdam',
    role: role('Candidate'),
    memberships: [{ hierarchyId: 'exams', administrator: false }],
    inTrash: false,
    ...difference,
  };
}

/** A System Administrator imports candidates into Exams, where nobody is yet. */
export function world(difference: Partial<ImportWorld> = {}): ImportWorld {
  return {
    users: [],
    hierarchies: [
      { id: 'exams', name: 'Exams', parentId: null },
      { id: 'library', name: 'Library', parentId: null },
    ],
    role: role('Candidate'),
    startHierarchyId: 'exams',
    timeZone: 'Europe/Amsterdam',
    importer: { id: 'importer', rank: role('System Administrator'), memberships: [] },
    ...difference,
  };
}

/** A row by field. */
export type TestRow = Partial<Readonly<Record<UserField, Cell>>>;

/** A row as the domain demands it, for a username. */
export function row(username: string, difference: TestRow = {}): TestRow {
  return { FIRST_NAME: 'First', LAST_NAME: 'Last', USERNAME: username, USER_ID: username, EMAIL: `${username}@example.org`, ...difference };
}

/** A source whose first row below the header row is row 2, and in which every field that some row has is mapped. */
export function source(rows: readonly TestRow[], difference: Partial<DraftSource> = {}): DraftSource {
  const fields = USER_FIELDS.filter((field) => rows.some((given) => given[field] !== undefined));
  return {
    rows: rows.map((given, index): SheetRow => ({
      number: index + 2,
      cells: fields.map((field, column) => [column, given[field] ?? ''] as const),
    })),
    headerRowNumber: 1,
    mapping: fields.map((field, column) => ({ field, column: columnLetter(column) })),
    passwords: 'GENERATED',
    forAll: { specialNeeds: null, extraTimePercentage: null },
    corrections: [],
    removeSpaces: [],
    ...difference,
  };
}

/** The plan of rows in a world. */
export function plan(
  rows: readonly TestRow[],
  differences: { world?: Partial<ImportWorld>; source?: Partial<DraftSource> } = {},
): ImportPlan {
  return planImport(draftImport(source(rows, differences.source)), world(differences.world));
}

/** A row's issues as `FIELD CODE`, a whole row's as the code alone. */
export function issuesOf(planned: PlannedRow | undefined): string[] {
  return planned?.outcome === 'ERROR' ? planned.issues.map(({ field, code }) => (field === undefined ? code : `${field} ${code}`)) : [];
}

/** A synchronised row's changes as `FIELD before → after`. */
export function changesOf(planned: PlannedRow | undefined): string[] {
  return planned?.outcome === 'SYNCHRONISE' ? planned.changes.map(({ field, before, after }) => `${field} ${before} → ${after}`) : [];
}
