/** Makes hierarchies in bulk. */
import { identifierKey } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../database/bulk.js';

export interface HierarchyToMake {
  readonly id: string;
  readonly name: string;
  readonly parentId: string;
}

/** Inserts hierarchies; a parent must come before its children. */
export async function insertHierarchies(manager: EntityManager, hierarchies: readonly HierarchyToMake[]): Promise<void> {
  const rows = hierarchies.map(({ id, name, parentId }) => [id, name, identifierKey(name), parentId, parentId]);
  await insertRows(manager, { table: 'hierarchies', columns: ['id', 'name', 'name_key', 'parent_id', 'parent_key'] }, rows);
}
