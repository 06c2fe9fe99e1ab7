/** The organisation's tree, as the server has it. */
import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef, type Ref } from 'vue';
import { useMessages } from '../app/i18n.js';
import { HierarchiesDocument, type HierarchyPropertiesFragment } from '../generated/hierarchies.js';
import { pathLabel, pathTo, type TreeNode } from '../ui/tree.js';

export type Hierarchy = HierarchyPropertiesFragment;

export interface Hierarchies {
  /** Parents before children, siblings by name; empty until they are loaded. */
  readonly hierarchies: ComputedRef<readonly Hierarchy[]>;
  /** The same for a tree, with how many members each has. */
  readonly nodes: ComputedRef<readonly TreeNode[]>;
  /** Until the first answer is there. */
  readonly isLoading: ComputedRef<boolean>;
  readonly error: Ref<unknown>;
  readonly reload: () => Promise<void>;
  /** Such as Exams › Utrecht; undefined for a hierarchy that isn't there. */
  readonly pathOf: (id: string) => string | undefined;
}

/** Asks the server as soon as a component uses it; all that do share one answer. */
export function useHierarchies(): Hierarchies {
  const { t } = useMessages();
  const { result, loading, error, refetch } = useQuery(HierarchiesDocument);
  const hierarchies = computed(() => result.value?.hierarchies ?? []);
  const nodes = computed(() =>
    hierarchies.value.map(({ id, name, parentId, memberCount }) => ({
      id,
      parentId,
      label: name,
      get detail() {
        return t('hierarchies.members', { count: memberCount });
      },
    })),
  );
  return {
    hierarchies,
    nodes,
    isLoading: computed(() => loading.value && result.value === undefined),
    error,
    reload: async () => {
      await refetch();
    },
    pathOf: (id) => pathLabel(pathTo(nodes.value, id)) || undefined,
  };
}
