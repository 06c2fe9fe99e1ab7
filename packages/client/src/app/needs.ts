/** What lets a person onto a page: a permission, or being of a type of role. */
import type { Permission, Rank, RoleType } from '@intake/shared';

export type Need = Permission | RoleType;

/** Whether a role gives it. */
export function meets({ type, permissions }: Rank, need: Need): boolean {
  return need === type || permissions.some((permission) => permission === need);
}
