/** The hierarchies that an input names. */
import type { EntityManager } from 'typeorm';
import { refuse } from '../graphql/errors.js';
import type { HierarchyEntity } from './hierarchy.entity.js';
import { hierarchiesByIds } from './hierarchies.repository.js';

const NO_SUCH_HIERARCHY = { EN: 'This hierarchy does not exist, or no longer does', NL: 'Deze hiërarchie bestaat niet (meer)' };

/** The hierarchies with these IDs; refuses with NOT_FOUND if one of them isn't there. */
export async function existingHierarchies(manager: EntityManager, ids: readonly string[]): Promise<HierarchyEntity[]> {
  const found = await hierarchiesByIds(manager, ids);
  return found.map((hierarchy) => hierarchy ?? refuse('NOT_FOUND', { sentence: NO_SUCH_HIERARCHY }));
}

/** The hierarchy with this ID; refuses with NOT_FOUND. */
export async function existingHierarchy(manager: EntityManager, id: string): Promise<HierarchyEntity> {
  const [hierarchy] = await existingHierarchies(manager, [id]);
  return hierarchy ?? refuse('NOT_FOUND', { sentence: NO_SUCH_HIERARCHY });
}
