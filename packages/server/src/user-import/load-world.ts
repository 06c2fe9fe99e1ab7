/** Reads, in bulk, what an import rests on besides its file; for a commit, locked. */
import { keysToLookUp, type ImportDraft, type ImportWorld } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { forUpdate } from '../database/dialect.js';
import { refuse } from '../graphql/errors.js';
import { HierarchyEntity } from '../hierarchy/hierarchy.entity.js';
import { RoleEntity } from '../role/role.entity.js';
import { lockWorld } from '../settings/lock-world.js';
import { SETTINGS_ID, SettingsEntity } from '../settings/settings.entity.js';
import { findExistingUsers, type StoredUser } from '../user/existing-users.repository.js';

/** What is planned, and for whom. */
export interface PlanBasis {
  readonly draft: ImportDraft;
  readonly roleId: string;
  readonly startHierarchyId: string;
  readonly importerId: string;
}

export type StoredWorld = ImportWorld & { readonly users: readonly StoredUser[] };

/**
 * The world of a draft. With `lock`, in one order for everybody: the settings row (which stands for tree, roles and settings), the
 * importer, then the users by their keys. Refuses if role or start hierarchy are gone, or the importer may not import any more.
 */
export async function loadWorld(manager: EntityManager, basis: PlanBasis, lock: boolean): Promise<StoredWorld> {
  if (lock) await lockWorld(manager);
  const roles = await manager.find(RoleEntity);
  const importerRoleId = await findImporterRole(manager, basis.importerId, lock);
  const importerRole = roles.find(({ id }) => id === importerRoleId) ?? refuse('UNAUTHENTICATED');
  if (!importerRole.permissions.includes('MANAGE_USERS')) refuse('FORBIDDEN');
  const role = roles.find(({ id }) => id === basis.roleId) ?? refuse('NOT_FOUND', { sentence: ROLE_GONE });
  const hierarchies = await manager.find(HierarchyEntity);
  if (!hierarchies.some(({ id }) => id === basis.startHierarchyId)) refuse('NOT_FOUND', { sentence: HIERARCHY_GONE });
  const settings = await manager.findOneByOrFail(SettingsEntity, { id: SETTINGS_ID });
  const users = await findExistingUsers(manager, lookUpKeys(basis.draft), lock);
  return {
    users,
    hierarchies,
    role,
    startHierarchyId: basis.startHierarchyId,
    timeZone: settings.timeZone,
    importer: { id: basis.importerId, rank: importerRole },
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

async function findImporterRole(manager: EntityManager, id: string, lock: boolean): Promise<string | undefined> {
  const statement = `SELECT role_id FROM users WHERE id = ? AND deleted_at IS NULL${lock ? forUpdate(manager) : ''}`;
  const [found]: { role_id: string }[] = await manager.query(statement, [id]);
  return found?.role_id;
}
