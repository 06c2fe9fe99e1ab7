/** The roles and hierarchies that users are given and looked for by. */
import { computed } from 'vue';
import { useHierarchies } from '../hierarchies/use-hierarchies.js';
import { useRoles } from '../roles/use-roles.js';
import type { KnownChoices } from './user-filter.js';

/** `error` is there where any of it is missing; `known` says which there are, as far as that is known. */
export function useChoices() {
  const roles = useRoles();
  const hierarchies = useHierarchies();
  // What was loaded before is good enough where it can't be read anew.
  const roleError = computed(() => (roles.roles.value.length === 0 ? roles.error.value : null));
  const hierarchyError = computed(() => (hierarchies.nodes.value.length === 0 ? hierarchies.error.value : null));

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
    isLoading: computed(() => roles.isLoading.value || hierarchies.isLoading.value),
    error: computed(() => roleError.value ?? hierarchyError.value),
    known,
    reload,
  };
}
