/** What a user can be given from lists: roles and hierarchies; what the user has already is known before the lists are. */
import type { TreeNode } from '../ui/tree.js';

/** A role that can be given. */
export interface RoleChoice {
  readonly id: string;
  readonly name: string;
}

export interface UserChoices {
  readonly roles: readonly RoleChoice[];
  readonly nodes: readonly TreeNode[];
  /** Until all of it is there. */
  readonly isLoading: boolean;
  /** Of hierarchies that the tree may lack, by ID. */
  readonly paths?: ReadonlyMap<string, string>;
}

interface Holder {
  readonly role: RoleChoice;
  readonly memberships: readonly { readonly hierarchy: { readonly id: string; readonly path: readonly string[] } }[];
}

/** The choices with what a user has, by its name, whether or not it is among them. */
export function choicesFor({ role, memberships }: Holder, choices: UserChoices): UserChoices {
  const isThere = choices.roles.some(({ id }) => id === role.id);
  return {
    ...choices,
    roles: isThere ? choices.roles : [role, ...choices.roles],
    paths: new Map(memberships.map(({ hierarchy }) => [hierarchy.id, hierarchy.path.join(' › ')])),
  };
}
