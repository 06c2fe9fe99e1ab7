/** Makes, changes and removes roles. */
import { PERMISSIONS, type Rank } from '@intake/shared';
import { v7 as uuid } from 'uuid';
import { recordAudit } from '../audit/record-audit.repository.js';
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import { checkedName } from '../graphql/name-check.js';
import { changeWorld } from '../sign-in/change-world.js';
import { refuseWithoutSystemAdmin } from '../sign-in/last-system-admin.js';
import { refuseBeyondReach } from '../sign-in/reach.js';
import { existingRole } from './existing-role.js';
import { refuseMoreElsewhere } from './held-elsewhere.js';
import { insertRole, isRoleInUse, isRoleNameTaken, removeRole, updateRoleRow } from './roles.repository.js';

export interface RoleValues extends Rank {
  readonly name: string;
}

/** Makes a role and returns its ID. Refuses a name that is in use, and a role beyond the reach of whoever asks. */
export function createRole(context: SignedInContext, values: RoleValues): Promise<string> {
  return changeWorld(context, 'MANAGE_ROLES', async ({ manager, actor }) => {
    refuseBeyondReach(actor, values);
    const id = uuid();
    const name = await checkedName(values.name, (given) => isRoleNameTaken(manager, { id, name: given }));
    await insertRole(manager, { id, name, ...rankOf(values) });
    await recordAudit(manager, context, { action: 'ROLE_CREATED', subjects: [id], details: rankDetails(values) });
    return id;
  });
}

/** Changes a role. Refuses one that is, or would be, beyond the reach of whoever asks, more to users out of their sight, and what would leave no System Admin. */
export async function updateRole(context: SignedInContext, id: string, values: RoleValues): Promise<void> {
  await changeWorld(context, 'MANAGE_ROLES', async (change) => {
    const { manager, actor } = change;
    const before = await existingRole(manager, id);
    refuseBeyondReach(actor, before);
    refuseBeyondReach(actor, values);
    await refuseMoreElsewhere(change, before, values);
    const name = await checkedName(values.name, (given) => isRoleNameTaken(manager, { id, name: given }));
    await updateRoleRow(manager, { id, name, ...rankOf(values) });
    await refuseWithoutSystemAdmin(manager);
    await recordAudit(manager, context, { action: 'ROLE_UPDATED', subjects: [id], details: rankDetails(values) });
  });
}

/** Removes a role; refuses with CONFLICT one that a user has, in the trash can or not. */
export async function deleteRole(context: SignedInContext, id: string): Promise<void> {
  await changeWorld(context, 'MANAGE_ROLES', async ({ manager, actor }) => {
    refuseBeyondReach(actor, await existingRole(manager, id));
    if (await isRoleInUse(manager, id)) refuse('CONFLICT', { sentence: IN_USE });
    await removeRole(manager, id);
    await recordAudit(manager, context, { action: 'ROLE_DELETED', subjects: [id] });
  });
}

/** Each permission once, in the table's order. */
function rankOf({ type, permissions }: Rank) {
  return { type, permissions: PERMISSIONS.filter((permission) => permissions.includes(permission)) };
}

function rankDetails(values: Rank) {
  return { roleType: values.type, permissions: rankOf(values).permissions.join(', ') };
}

const IN_USE = {
  EN: 'Users have this role, some perhaps in the trash can',
  NL: 'Er zijn gebruikers met deze rol, misschien in de prullenbak',
};
