/** The roles, as the server has them. */
import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef, type Ref } from 'vue';
import { RolesDocument, type RolePropertiesFragment } from '../generated/roles.js';

export type Role = RolePropertiesFragment;

export interface Roles {
  /** In the server's order; empty until they are loaded. */
  readonly roles: ComputedRef<readonly Role[]>;
  /** Until the first answer is there. */
  readonly isLoading: ComputedRef<boolean>;
  readonly error: Ref<unknown>;
  readonly reload: () => Promise<void>;
}

/** Asks the server as soon as a component uses it; all that do share one answer. */
export function useRoles(): Roles {
  const { result, loading, error, refetch } = useQuery(RolesDocument);
  return {
    roles: computed(() => result.value?.roles ?? []),
    isLoading: computed(() => loading.value && result.value === undefined),
    error,
    reload: async () => {
      await refetch();
    },
  };
}
