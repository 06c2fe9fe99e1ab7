/** Who may do what: role types, permissions, and whom one may change. */

/** From the lowest to the highest. */
export const ROLE_TYPES = ['CANDIDATE', 'AUTHOR', 'ADMIN', 'SYSTEM_ADMIN'] as const;

export type RoleType = (typeof ROLE_TYPES)[number];

export const PERMISSIONS = [
  'MANAGE_USERS',
  'VIEW_USERS',
  'MANAGE_TRASH',
  'MANAGE_HIERARCHIES',
  'MANAGE_ROLES',
  'MANAGE_SETTINGS',
  'MANAGE_API_TOKENS',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** What of a role decides who outranks whom. */
export interface Rank {
  readonly type: RoleType;
  readonly permissions: readonly Permission[];
}

/** Whether a role is within another's reach: no higher type, and no permission that the other lacks. */
export function isWithinReach(own: Rank, other: Rank): boolean {
  return (
    ROLE_TYPES.indexOf(other.type) <= ROLE_TYPES.indexOf(own.type) &&
    other.permissions.every((permission) => own.permissions.includes(permission))
  );
}

/** A role as a new instance has it. */
export interface InitialRole extends Rank {
  readonly name: string;
}

/** The roles of a new instance; the first is the first administrator's. Source: the domain's rules. */
export const INITIAL_ROLES: readonly InitialRole[] = [
  { name: 'System Administrator', type: 'SYSTEM_ADMIN', permissions: PERMISSIONS },
  { name: 'Administrator', type: 'ADMIN', permissions: ['MANAGE_USERS', 'VIEW_USERS', 'MANAGE_TRASH', 'MANAGE_HIERARCHIES'] },
  { name: 'Support', type: 'AUTHOR', permissions: ['VIEW_USERS'] },
  { name: 'Author', type: 'AUTHOR', permissions: [] },
  { name: 'Candidate', type: 'CANDIDATE', permissions: [] },
];
