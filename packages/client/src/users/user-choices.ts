/** What a user can be given from lists: roles and hierarchies; what the user has already is known before the lists are. */
import { holdsHierarchy, type HierarchyPart } from '@intake/shared';
import type { TreeNode } from '../ui/tree.js';

/** A role that can be given. */
export interface RoleChoice {
  readonly id: string;
  readonly name: string;
}

export interface UserChoices {
  readonly roles: readonly RoleChoice[];
  /** All that whoever fills in the form sees. */
  readonly nodes: readonly TreeNode[];
  /** What of it they administer: where they add and remove members, and mark administrators. */
  readonly administered: HierarchyPart;
  /** The same as a tree. */
  readonly places: readonly TreeNode[];
  /** Until all of it is there. */
  readonly isLoading: boolean;
  /** Of hierarchies that the tree may lack, by ID. */
  readonly paths?: ReadonlyMap<string, string>;
  /** Only for whoever fills in the form of themself: nobody changes their own role. */
  readonly isOneself?: boolean;
  /** Only where other marks can't be given: the hierarchies that the user administers already. */
  readonly marks?: ReadonlySet<string>;
}

interface Holder {
  readonly id: string;
  readonly role: RoleChoice;
  readonly memberships: readonly {
    readonly administrator: boolean;
    readonly hierarchy: { readonly id: string; readonly path: readonly string[] };
  }[];
}

/** The choices with what a user has, by its name, whether or not it is among them; for oneself, without what nobody gives themself. */
export function choicesFor(
  { id, role, memberships }: Holder,
  choices: UserChoices,
  { ownId }: { readonly ownId: string | undefined },
): UserChoices {
  const isThere = choices.roles.some((choice) => choice.id === role.id);
  const paths = new Map(memberships.map(({ hierarchy }) => [hierarchy.id, hierarchy.path.join(' › ')]));
  if (id !== ownId) return { ...choices, roles: isThere ? choices.roles : [role, ...choices.roles], paths };
  const marks = new Set(memberships.filter(({ administrator }) => administrator).map(({ hierarchy }) => hierarchy.id));
  return { ...choices, roles: [role], paths, isOneself: true, ...(choices.administered === 'EVERYTHING' ? {} : { marks }) };
}

/** Whether a membership may be taken away, and its mark. */
export function mayChangeMembership({ administered }: UserChoices, hierarchyId: string): boolean {
  return holdsHierarchy(administered, hierarchyId);
}

/** Whether the user may be marked as the hierarchy's administrator. */
export function mayMark(choices: UserChoices, hierarchyId: string): boolean {
  return mayChangeMembership(choices, hierarchyId) && (choices.marks?.has(hierarchyId) ?? true);
}
