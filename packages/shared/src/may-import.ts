/** Whether somebody may run an import at all: its role and its start hierarchy have to be theirs to give. */
import { isWithinReach } from './access.js';
import { administeredPart, holdsHierarchy } from './hierarchy-part.js';
import type { ImportWorld } from './plan-import.js';

/** What is the matter with an import as a whole. */
export type ImportRefusal = 'MAY_NOT_IMPORT' | 'ROLE_BEYOND_REACH' | 'HIERARCHY_NOT_ADMINISTERED';

/** The first thing that keeps the importer from importing into this world; undefined where nothing does. */
export function importRefusal({
  importer,
  hierarchies,
  role,
  startHierarchyId,
}: Pick<ImportWorld, 'importer' | 'hierarchies' | 'role' | 'startHierarchyId'>): ImportRefusal | undefined {
  if (!importer.rank.permissions.includes('MANAGE_USERS')) return 'MAY_NOT_IMPORT';
  if (!isWithinReach(importer.rank, role)) return 'ROLE_BEYOND_REACH';
  return holdsHierarchy(administeredPart(importer, hierarchies), startHierarchyId) ? undefined : 'HIERARCHY_NOT_ADMINISTERED';
}
