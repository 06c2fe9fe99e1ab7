/** Makes, renames, moves and removes nodes of the tree. */
import { v7 as uuid } from 'uuid';
import { recordAudit } from '../audit/record-audit.repository.js';
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import { checkedName } from '../graphql/name-check.js';
import { type Change, changeWorld } from '../sign-in/change-world.js';
import { refuseOutside } from '../sign-in/reach.js';
import { existingHierarchy } from './existing-hierarchies.js';
import { hasMembers, insertHierarchy, isNameTaken, loadTree, removeHierarchy, updateHierarchyRow } from './hierarchies.repository.js';
import type { HierarchyEntity } from './hierarchy.entity.js';

/** As filled in: what is left out stays; a null parent makes a root. */
export interface HierarchyChanges {
  readonly name?: string | null | undefined;
  readonly parentId?: string | null | undefined;
}

/** Makes a node and returns its ID. Refuses a name that a sibling has, a place not administered, and roots but by a System Admin. */
export function createHierarchy(context: SignedInContext, name: string, parentId: string | null): Promise<string> {
  return changeWorld(context, 'MANAGE_HIERARCHIES', async (change) => {
    await checkPlace(change, parentId);
    const id = uuid();
    const checked = await checkedName(name, (given) => isNameTaken(change.manager, { id, name: given, parentId }));
    await insertHierarchy(change.manager, { id, name: checked, parentId });
    await recordAudit(change.manager, context, { action: 'HIERARCHY_CREATED', subjects: [id], details: { parentId: parentId ?? '' } });
    return id;
  });
}

/** Renames or moves a node. Refuses a name that a sibling has, a place below itself, and what is not administered. */
export async function updateHierarchy(context: SignedInContext, id: string, changes: HierarchyChanges): Promise<void> {
  await changeWorld(context, 'MANAGE_HIERARCHIES', async (change) => {
    const { manager } = change;
    const before = await administeredHierarchy(change, id);
    const parentId = changes.parentId === undefined ? before.parentId : changes.parentId;
    if (parentId !== before.parentId) await checkMove(change, before, parentId);
    const name = await checkedName(wantedName(before, changes), (given) => isNameTaken(manager, { id, name: given, parentId }));
    await updateHierarchyRow(manager, { id, name, parentId });
    const details = parentId === before.parentId ? {} : { parentId: parentId ?? '', previousParentId: before.parentId ?? '' };
    await recordAudit(manager, context, { action: 'HIERARCHY_UPDATED', subjects: [id], details });
  });
}

function wantedName(before: HierarchyEntity, { name }: HierarchyChanges): string {
  return name === undefined ? before.name : (name ?? '');
}

/** Removes a node; refuses one that is not administered, and with CONFLICT one that has children or members. */
export async function deleteHierarchy(context: SignedInContext, id: string): Promise<void> {
  await changeWorld(context, 'MANAGE_HIERARCHIES', async (change) => {
    const { manager } = change;
    await administeredHierarchy(change, id);
    const tree = await loadTree(manager);
    if (tree.subtree(id).length > 1 || (await hasMembers(manager, id))) refuse('CONFLICT', { sentence: NOT_EMPTY });
    await removeHierarchy(manager, id);
    await recordAudit(manager, context, { action: 'HIERARCHY_DELETED', subjects: [id] });
  });
}

/** A node carries its users out of the reach of whoever administers the old place, and into that of others: so both must be the actor's. */
async function checkMove(change: Change, node: HierarchyEntity, parentId: string | null): Promise<void> {
  await checkPlace(change, node.parentId);
  await checkPlace(change, parentId);
  const tree = await loadTree(change.manager);
  if (parentId !== null && tree.subtree(node.id).includes(parentId)) refuse('BAD_USER_INPUT', { sentence: BELOW_ITSELF });
}

async function checkPlace(change: Change, parentId: string | null): Promise<void> {
  if (parentId !== null) await administeredHierarchy(change, parentId);
  else if (change.actor.role.type !== 'SYSTEM_ADMIN') refuse('FORBIDDEN', { sentence: ROOT });
}

async function administeredHierarchy({ manager, actor }: Change, id: string): Promise<HierarchyEntity> {
  const hierarchy = await existingHierarchy(manager, id);
  refuseOutside(actor, [id]);
  return hierarchy;
}

const NOT_EMPTY = {
  EN: 'The hierarchy has hierarchies below it or members, some perhaps in the trash can',
  NL: 'De hiërarchie heeft onderliggende hiërarchieën of leden, misschien in de prullenbak',
};
const BELOW_ITSELF = { EN: 'A hierarchy cannot be moved below itself', NL: 'Een hiërarchie kan niet onder zichzelf komen' };
const ROOT = {
  EN: 'Only a System Admin makes or moves root hierarchies',
  NL: 'Alleen een systeembeheerder maakt of verplaatst hiërarchieën op het hoogste niveau',
};
