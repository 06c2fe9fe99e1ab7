/** Reads, in bulk, what an import rests on besides its file; for a commit, locked. */
import { keysToLookUp, seenPart, type ImportDraft, type Importer, type ImportWorld } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { forUpdate } from '../database/dialect.js';
import { refuse } from '../graphql/errors.js';
import { HierarchyEntity } from '../hierarchy/hierarchy.entity.js';
import { seenNodes } from '../hierarchy/seen-nodes.js';
import { RoleEntity } from '../role/role.entity.js';
import { lockWorld } from '../settings/lock-world.js';
import { SETTINGS_ID, SettingsEntity } from '../settings/settings.entity.js';
import { type CurrentUser, permissionsWithin } from '../sign-in/current-user.js';
import { findExistingUsers, type StoredUser } from '../user/existing-users.repository.js';
import { membershipsOf } from '../user/memberships.repository.js';

/** What is planned, and for whom. */
export interface PlanBasis {
  readonly draft: ImportDraft;
  readonly roleId: string;
  readonly startHierarchyId: string;
  /** With the permissions that may be used: a token may use fewer than its user has. */
  readonly importer: CurrentUser;
}

export type StoredWorld = ImportWorld & { readonly users: readonly StoredUser[] };

/**
 * The world of a draft. With `lock`, in one order for everybody: the settings row (which stands for tree, roles and settings), the
 * importer, then the users by their keys. The tree is what the importer sees of it. Refuses if importer, role or start hierarchy are gone.
 */
export async function loadWorld(manager: EntityManager, basis: PlanBasis, lock: boolean): Promise<StoredWorld> {
  if (lock) await lockWorld(manager);
  const roles = await manager.find(RoleEntity);
  const importer = await findImporter(manager, basis, { roles, lock });
  const role = roles.find(({ id }) => id === basis.roleId) ?? refuse('NOT_FOUND', { sentence: ROLE_GONE });
  const hierarchies = await manager.find(HierarchyEntity);
  if (!hierarchies.some(({ id }) => id === basis.startHierarchyId)) refuse('NOT_FOUND', { sentence: HIERARCHY_GONE });
  const settings = await manager.findOneByOrFail(SettingsEntity, { id: SETTINGS_ID });
  const users = await findExistingUsers(manager, lookUpKeys(basis.draft), lock);
  return {
    users,
    hierarchies: seenNodes(hierarchies, seenPart(importer, hierarchies)),
    role,
    startHierarchyId: basis.startHierarchyId,
    timeZone: settings.timeZone,
    importer,
  };
}

const ROLE_GONE = { EN: 'The role of this import does not exist, or no longer does', NL: 'De rol van deze import bestaat niet (meer)' };
const HIERARCHY_GONE = {
  EN: 'The start hierarchy of this import does not exist, or no longer does',
  NL: 'De top-hiërarchie van deze import bestaat niet (meer)',
};

function lookUpKeys(draft: ImportDraft) {
  return {
    USERNAME: keysToLookUp(draft, 'USERNAME'),
    USER_ID: keysToLookUp(draft, 'USER_ID'),
    SYNCHRONISATION_KEY: keysToLookUp(draft, 'SYNCHRONISATION_KEY'),
  };
}

async function findImporter(
  manager: EntityManager,
  { importer: { id, role: asked } }: PlanBasis,
  { roles, lock }: { roles: readonly RoleEntity[]; lock: boolean },
): Promise<Importer> {
  const statement = `SELECT role_id FROM users WHERE id = ? AND deleted_at IS NULL${lock ? forUpdate(manager) : ''}`;
  const [found]: { role_id: string }[] = await manager.query(statement, [id]);
  const { type, permissions } = roles.find((role) => role.id === found?.role_id) ?? refuse('UNAUTHENTICATED');
  const [memberships = []] = await membershipsOf(manager, [id]);
  return { id, rank: { type, permissions: permissionsWithin(permissions, asked.permissions) }, memberships };
}
