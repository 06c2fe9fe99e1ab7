/** What holds for whoever imports, whichever file: the server's limits and settings. */
import { useQuery } from '@vue/apollo-composable';
import { computed } from 'vue';
import { language } from '../app/i18n.js';
import { ImportConditionsDocument } from '../generated/user-import.js';

/** Undefined until the server has said them. */
export function useImportConditions() {
  const { result, error, refetch } = useQuery(ImportConditionsDocument, () => ({ language: language.value }));
  return {
    conditions: computed(() => result.value),
    error,
    reload: async () => {
      await refetch();
    },
  };
}

export type ImportConditions = ReturnType<typeof useImportConditions>;
