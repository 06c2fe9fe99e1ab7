/** The roles and hierarchies that the person may choose for an import: those within their own reach. */
import { isWithinReach } from '@intake/shared';
import { computed, watch } from 'vue';
import { useHierarchies } from '../../hierarchies/use-hierarchies.js';
import { useRoles } from '../../roles/use-roles.js';
import type { ImportConditions } from '../use-import-conditions.js';
import { hierarchiesWithinReach } from './hierarchies-within-reach.js';

/** Until all is there, nothing is on offer. Each new file is offered what there is then: an import makes hierarchies. */
export function useImportOffer({ conditions, error, reload }: ImportConditions, isBeginning: () => boolean) {
  const roles = useRoles();
  const hierarchies = useHierarchies();
  const rolesWithinReach = computed(() => {
    const known = conditions.value;
    if (known === undefined) return [];
    const own = { type: known.me.role.type, permissions: known.myPermissions };
    return roles.roles.value.filter((role) => isWithinReach(own, role));
  });
  const nodesWithinReach = computed(() => {
    const known = conditions.value;
    return known === undefined ? [] : hierarchiesWithinReach(hierarchies.nodes.value, known.me);
  });
  const reloadAll = async (): Promise<void> => {
    await Promise.all([reload(), roles.reload(), hierarchies.reload()]);
  };
  // What fails then stands in `error`.
  watch(isBeginning, (isNow) => (isNow ? reloadAll().catch(() => undefined) : undefined));
  return {
    roles: rolesWithinReach,
    nodes: nodesWithinReach,
    isLoading: computed(() => conditions.value === undefined || roles.isLoading.value || hierarchies.isLoading.value),
    error: computed(() => error.value ?? roles.error.value ?? hierarchies.error.value ?? null),
    reload: reloadAll,
  };
}
