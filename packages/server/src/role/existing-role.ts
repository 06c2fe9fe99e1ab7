/** The role that an input names. */
import type { EntityManager } from 'typeorm';
import { refuse } from '../graphql/errors.js';
import type { RoleEntity } from './role.entity.js';
import { rolesByIds } from './roles.repository.js';

const NO_SUCH_ROLE = { EN: 'This role does not exist, or no longer does', NL: 'Deze rol bestaat niet (meer)' };

/** The role with this ID; refuses with NOT_FOUND. */
export async function existingRole(manager: EntityManager, id: string): Promise<RoleEntity> {
  const [role] = await rolesByIds(manager, [id]);
  return role ?? refuse('NOT_FOUND', { sentence: NO_SUCH_ROLE });
}
