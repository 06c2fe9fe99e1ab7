/** A draft and what exists to a plan: every row's fate. The one function that makes plans, for try and commit alike. */
import { countIssues, summarise } from './count-plan.js';
import { describeChanges } from './describe-changes.js';
import type { DraftRow, ImportDraft } from './draft-import.js';
import { holdsHierarchy, seenPart, type HierarchyPart } from './hierarchy-part.js';
import { openPlaces, type HierarchyPlaces } from './hierarchy-places.js';
import type { ExistingHierarchy, ExistingUser, ImportPlan, PlannedRow, RowToCreate, RowToSynchronise } from './import-plan.js';
import { inFieldOrder } from './issues.js';
import { judgeKeysInUse } from './keys-in-use.js';
import { matchRows, type Importer, type MatchedRow } from './match-rows.js';
import { createdUser, synchronisedUser } from './user-after.js';
import type { Rank } from './access.js';

/** What an import rests on besides its file. */
export interface ImportWorld {
  /** Every user, the trash can included, who has a username, user ID or synchronisation key of the draft. */
  readonly users: readonly ExistingUser[];
  /** The tree, or what the importer sees of it: paths begin where it does. */
  readonly hierarchies: readonly ExistingHierarchy[];
  /** What every user of the import becomes. */
  readonly role: { readonly id: string; readonly name: string } & Rank;
  readonly startHierarchyId: string;
  /** What new users without a time-zone cell get. */
  readonly timeZone: string;
  readonly importer: Importer;
}

/** Plans an import. It depends on its arguments only, and says what happens without making it happen. */
export function planImport(draft: ImportDraft, world: ImportWorld): ImportPlan {
  const places = openPlaces(world.hierarchies, world.startHierarchyId);
  const seen = seenPart(world.importer, world.hierarchies);
  const judged = judgeKeysInUse(matchRows(draft, world), world.users);
  const rows = judged.map((row) => planRow(row, { world, places, seen }));
  const newHierarchies = places.newHierarchies();
  return {
    rows,
    newHierarchies,
    destinations: places.destinations(),
    summary: { ...summarise(rows), newHierarchies: newHierarchies.length },
    issueCounts: countIssues(rows),
    role: roleOf(world),
  };
}

/** The role alone, whatever else its object holds: the plan is compared whole. */
function roleOf({ role: { id, name, type, permissions } }: ImportWorld): ImportPlan['role'] {
  return { id, name, type, permissions: [...permissions].sort() };
}

interface Planning {
  readonly world: ImportWorld;
  readonly places: HierarchyPlaces;
  /** Of a user who is elsewhere too, the importer is shown only what is here. */
  readonly seen: HierarchyPart;
}

function planRow(row: MatchedRow, planning: Planning): PlannedRow {
  const { rowNumber, cells } = row.draft;
  if (row.issues.length > 0) return { outcome: 'ERROR', rowNumber, cells, issues: inFieldOrder(row.issues) };
  return row.user === undefined ? planCreation(row.draft, planning) : planSynchronisation(row.draft, row.user, planning);
}

function planCreation(row: DraftRow, { world, places }: Planning): RowToCreate {
  return {
    outcome: 'CREATE',
    rowNumber: row.rowNumber,
    cells: row.cells,
    user: createdUser(row.values, world.timeZone),
    destination: places.enter(row.values),
    setsPassword: row.values.PASSWORD !== undefined,
  };
}

function planSynchronisation(row: DraftRow, existing: ExistingUser, { world, places, seen }: Planning): RowToSynchronise {
  const destination = places.enter(row.values);
  const addsMembership = !existing.memberships.some(({ hierarchyId }) => destination.kind === 'existing' && destination.id === hierarchyId);
  const user = synchronisedUser(row.values, existing);
  const setsPassword = row.values.PASSWORD !== undefined;
  const hierarchies = {
    before: existing.memberships
      .filter(({ hierarchyId }) => holdsHierarchy(seen, hierarchyId))
      .map(({ hierarchyId }) => places.pathOf({ kind: 'existing', id: hierarchyId })),
    added: addsMembership ? places.pathOf(destination) : undefined,
  };
  const changes = describeChanges({ existing, user, role: world.role, setsPassword, hierarchies });
  return {
    outcome: 'SYNCHRONISE',
    rowNumber: row.rowNumber,
    cells: row.cells,
    id: existing.id,
    user,
    changes,
    destination,
    addsMembership,
    setsPassword,
    unchanged: changes.length === 0,
    inTrash: existing.inTrash,
  };
}
