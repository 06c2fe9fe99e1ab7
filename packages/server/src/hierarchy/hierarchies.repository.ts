/** SQL about hierarchies. */
import { identifierKey } from '@intake/shared';
import { type EntityManager, In } from 'typeorm';
import { batches } from '../database/bulk.js';
import { HierarchyEntity } from './hierarchy.entity.js';
import { HierarchyTree } from './hierarchy-tree.js';

/** Every node, in one statement and no order. */
export function allHierarchies(manager: EntityManager): Promise<HierarchyEntity[]> {
  return manager.find(HierarchyEntity);
}

/** The whole tree, in one statement. */
export async function loadTree(manager: EntityManager): Promise<HierarchyTree<HierarchyEntity>> {
  return new HierarchyTree(await allHierarchies(manager));
}

/** Nodes by ID, in the IDs' order; undefined for one that isn't there. */
export async function hierarchiesByIds(manager: EntityManager, ids: readonly string[]): Promise<(HierarchyEntity | undefined)[]> {
  const found = new Map<string, HierarchyEntity>();
  for (const batch of batches(ids)) {
    for (const node of await manager.findBy(HierarchyEntity, { id: In(batch) })) found.set(node.id, node);
  }
  return ids.map((id) => found.get(id));
}

export type HierarchyProperties = Pick<HierarchyEntity, 'id' | 'name' | 'parentId'>;

const withKeys = (node: HierarchyProperties) => ({ ...node, nameKey: identifierKey(node.name), parentKey: node.parentId ?? '' });

/** Stores a new node. */
export async function insertHierarchy(manager: EntityManager, node: HierarchyProperties): Promise<void> {
  await manager.insert(HierarchyEntity, withKeys(node));
}

/** Gives a node this name and place. */
export async function updateHierarchyRow(manager: EntityManager, node: HierarchyProperties): Promise<void> {
  await manager.update(HierarchyEntity, { id: node.id }, withKeys(node));
}

/** Whether another node below the same parent has the name, whatever its spelling. */
export async function isNameTaken(manager: EntityManager, node: HierarchyProperties): Promise<boolean> {
  const found = await manager.findOneBy(HierarchyEntity, { parentKey: node.parentId ?? '', nameKey: identifierKey(node.name) });
  return found !== null && found.id !== node.id;
}

/** Whether anybody is a member of the node itself, in the trash can or not. */
export async function hasMembers(manager: EntityManager, id: string): Promise<boolean> {
  const rows: unknown[] = await manager.query('SELECT user_id FROM memberships WHERE hierarchy_id = ? LIMIT 1', [id]);
  return rows.length > 0;
}

/** Removes a node that has neither children nor members. */
export async function removeHierarchy(manager: EntityManager, id: string): Promise<void> {
  await manager.delete(HierarchyEntity, { id });
}
