/** The roles and hierarchies that the person may choose for an import: those within their own reach. */
import { isWithinReach } from '@intake/shared';
import { computed, watch } from 'vue';
import { useSession } from '../../app/session.js';
import { useAdministration } from '../../hierarchies/use-administration.js';
import { useHierarchies } from '../../hierarchies/use-hierarchies.js';
import { useRoles } from '../../roles/use-roles.js';
import type { ImportConditions } from '../use-import-conditions.js';

/** Each new file is offered what there is then: an import makes hierarchies. */
export function useImportOffer({ conditions, error, reload }: ImportConditions, isBeginning: () => boolean) {
  const roles = useRoles();
  const hierarchies = useHierarchies();
  const { viewer, refresh } = useSession();
  const { places } = useAdministration(hierarchies);
  const rolesWithinReach = computed(() => {
    const own = viewer.value?.rank;
    return own === undefined ? [] : roles.roles.value.filter((role) => isWithinReach(own, role));
  });
  const reloadAll = async (): Promise<void> => {
    await Promise.all([refresh(), reload(), roles.reload(), hierarchies.reload()]);
  };
  // What fails then stands in `error`.
  watch(isBeginning, (isNow) => (isNow ? reloadAll().catch(() => undefined) : undefined));
  return {
    roles: rolesWithinReach,
    nodes: places,
    isLoading: computed(() => conditions.value === undefined || roles.isLoading.value || hierarchies.isLoading.value),
    error: computed(() => error.value ?? roles.error.value ?? hierarchies.error.value ?? null),
    reload: reloadAll,
  };
}
