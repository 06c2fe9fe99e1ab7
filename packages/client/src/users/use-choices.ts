/** The roles and hierarchies that users are given and looked for by. */
import { isWithinReach } from '@intake/shared';
import { computed } from 'vue';
import { useSession } from '../app/session.js';
import { useAdministration } from '../hierarchies/use-administration.js';
import { useHierarchies } from '../hierarchies/use-hierarchies.js';
import { useRoles } from '../roles/use-roles.js';
import type { UserChoices } from './user-choices.js';
import type { KnownChoices } from './user-filter.js';

/**
 * `error` is there where any of it is missing; `known` says which there are, as far as that is known. `mine` is what the person who is
 * signed in may give; they may look for more.
 */
export function useChoices() {
  const roles = useRoles();
  const hierarchies = useHierarchies();
  // What was loaded before is good enough where it can't be read anew.
  const roleError = computed(() => (roles.roles.value.length === 0 ? roles.error.value : null));
  const hierarchyError = computed(() => (hierarchies.nodes.value.length === 0 ? hierarchies.error.value : null));
  const isLoading = computed(() => roles.isLoading.value || hierarchies.isLoading.value);

  async function reload(): Promise<void> {
    const missing = [...(roleError.value ? [roles] : []), ...(hierarchyError.value ? [hierarchies] : [])];
    // Where it fails again, the error is there again.
    await Promise.allSettled(missing.map((list) => list.reload()));
  }

  const known = computed<KnownChoices>(() => ({
    roleIds: roles.isLoading.value || roleError.value ? null : new Set(roles.roles.value.map(({ id }) => id)),
    hierarchyIds: hierarchies.isLoading.value || hierarchyError.value ? null : new Set(hierarchies.nodes.value.map(({ id }) => id)),
  }));
  return {
    roles: roles.roles,
    nodes: hierarchies.nodes,
    mine: useMine({ roles, hierarchies, isLoading }),
    isLoading,
    error: computed(() => roleError.value ?? hierarchyError.value),
    known,
    reload,
  };
}

interface AllChoices {
  readonly roles: ReturnType<typeof useRoles>;
  readonly hierarchies: ReturnType<typeof useHierarchies>;
  readonly isLoading: { readonly value: boolean };
}

function useMine({ roles, hierarchies, isLoading }: AllChoices) {
  const { viewer } = useSession();
  const { administered, places } = useAdministration(hierarchies);
  return computed<UserChoices>(() => {
    const own = viewer.value?.rank;
    return {
      roles: own === undefined ? [] : roles.roles.value.filter((role) => isWithinReach(own, role)),
      nodes: hierarchies.nodes.value,
      places: places.value,
      administered: administered.value,
      isLoading: isLoading.value,
    };
  });
}
