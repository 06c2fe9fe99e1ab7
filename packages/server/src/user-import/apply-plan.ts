/** Does what a plan says. It reads the plan and decides nothing. */
import type { HierarchyReference, ImportPlan, NewHierarchy, RowToCreate, RowToSynchronise } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { AuditSource } from '../audit/record-audit.repository.js';
import { insertHierarchies } from '../hierarchy/new-hierarchies.repository.js';
import { endAccess } from '../sign-in/end-access.js';
import type { StoredUser } from '../user/existing-users.repository.js';
import { insertMemberships, insertUsers, setPasswordHashes, updateUsers, type UserToWrite } from '../user/imported-users.repository.js';
import { insertUserWords, replaceUserWords } from '../user/user-words.repository.js';

export interface Application {
  readonly plan: ImportPlan;
  /** The stored users that the plan speaks of. */
  readonly users: readonly StoredUser[];
  /** Hashed passwords by row number. */
  readonly passwordHashes: ReadonlyMap<number, string>;
  readonly now: Date;
  /** Whoever imports, for the audit log. */
  readonly source: AuditSource;
}

/** What a plan made that has an ID of its own. */
export interface Applied {
  /** By row number. */
  readonly createdIds: ReadonlyMap<number, string>;
  /** In the order of the plan's new hierarchies. */
  readonly hierarchyIds: readonly string[];
}

/** Applies a plan in the transaction in which it was made. */
export async function applyPlan(manager: EntityManager, application: Application): Promise<Applied> {
  const { plan } = application;
  const hierarchyIds = await makeHierarchies(manager, plan.newHierarchies);
  const created = plan.rows.flatMap((row) => (row.outcome === 'CREATE' ? [{ row, id: newId() }] : []));
  const changed = plan.rows.flatMap((row) => (row.outcome === 'SYNCHRONISE' && !row.unchanged ? [{ row, id: row.id }] : []));
  // Those who exist first: a new user may get the user ID that one of them had.
  await changeUsers(manager, changed, application);
  await createUsers(manager, created, application);
  await setPasswordHashes(manager, hashesByUser([...created, ...changed], application.passwordHashes));
  const joining = [...created, ...changed.filter(({ row }) => row.addsMembership)];
  await insertMemberships(
    manager,
    joining.map(({ row, id }) => ({ userId: id, hierarchyId: idOf(row.destination, hierarchyIds) })),
  );
  // Last, so that nobody signs in with what was theirs before.
  const signedOut = changed.filter(({ row }) => row.changes.some(({ field }) => field === 'ROLE' || field === 'PASSWORD'));
  await endAccess(
    manager,
    application.source,
    signedOut.map(({ id }) => id),
  );
  return { hierarchyIds, createdIds: new Map(created.map(({ row, id }) => [row.rowNumber, id])) };
}

async function makeHierarchies(manager: EntityManager, hierarchies: readonly NewHierarchy[]): Promise<string[]> {
  const ids = hierarchies.map(() => newId());
  const rows = hierarchies.map(({ name, parent }, index) => ({ id: ids[index] ?? newId(), name, parentId: idOf(parent, ids) }));
  await insertHierarchies(manager, rows);
  return ids;
}

function idOf(place: HierarchyReference, made: readonly string[]): string {
  const id = place.kind === 'new' ? made[place.index] : place.id;
  if (id === undefined) throw new Error('The plan names a hierarchy that it does not make');
  return id;
}

interface RowWithUser<Row> {
  readonly row: Row;
  readonly id: string;
}

async function createUsers(
  manager: EntityManager,
  created: readonly RowWithUser<RowToCreate>[],
  { plan, now }: Application,
): Promise<void> {
  const users: UserToWrite[] = created.map(({ row, id }) => ({ ...row.user, id, roleId: plan.role.id, version: 1 }));
  await insertUsers(manager, users, now);
  await insertUserWords(manager, users);
}

async function changeUsers(
  manager: EntityManager,
  changed: readonly RowWithUser<RowToSynchronise>[],
  { plan, users, now }: Application,
): Promise<void> {
  const versions = new Map(users.map(({ id, version }) => [id, version]));
  const written = changed.map(({ row, id }) => ({ ...row.user, id, roleId: plan.role.id, version: (versions.get(id) ?? 0) + 1 }));
  await updateUsers(manager, written, now);
  const renamed = changed.filter(({ row }) => row.changes.some(({ field }) => SEARCHED.has(field)));
  await replaceUserWords(
    manager,
    renamed.map(({ row, id }) => ({ ...row.user, id })),
  );
}

/** The fields by whose words a user is found. */
const SEARCHED: ReadonlySet<string> = new Set(['FIRST_NAME', 'LAST_NAME', 'USER_ID', 'EMAIL']);

function hashesByUser(
  rows: readonly RowWithUser<RowToCreate | RowToSynchronise>[],
  hashes: Application['passwordHashes'],
): Map<string, string> {
  return new Map(
    rows.flatMap(({ row, id }) => {
      const hash = row.setsPassword ? hashes.get(row.rowNumber) : undefined;
      if (row.setsPassword && hash === undefined) throw new Error('The plan sets a password that was not hashed');
      return hash === undefined ? [] : [[id, hash] as const];
    }),
  );
}
