/** Somebody must be left who may do everything: else nobody could ever give that back. */
import { PERMISSIONS } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { refuse } from '../graphql/errors.js';
import { listRoles } from '../role/roles.repository.js';
import { hasAnyoneRole } from '../user/users.repository.js';

const LAST = {
  EN: 'This would leave no System Admin with every permission',
  NL: 'Zo blijft er geen systeembeheerder met alle rechten over',
};

/** Called at the end of a change that may take a System Admin away: refuses if none with every permission is left outside the trash can. */
export async function refuseWithoutSystemAdmin(manager: EntityManager): Promise<void> {
  const roles = await listRoles(manager);
  const full = roles.filter(
    (role) => role.type === 'SYSTEM_ADMIN' && PERMISSIONS.every((permission) => role.permissions.includes(permission)),
  );
  const isAnyoneLeft = await hasAnyoneRole(
    manager,
    full.map(({ id }) => id),
  );
  if (!isAnyoneLeft) refuse('FORBIDDEN', { sentence: LAST });
}
