/** The import whose users are listed: what to call it. */
import { shallowRef, watch } from 'vue';
import { apollo } from '../app/apollo.js';
import { ImportOfUsersDocument, type ImportOfUsersQuery } from '../generated/users.js';

type ImportOfUsers = ImportOfUsersQuery['importRun'];

/** Null while it isn't known, or can't be. */
export function useImportOfUsers(id: () => string | null) {
  const run = shallowRef<ImportOfUsers>(null);
  watch(
    id,
    async (wanted) => {
      run.value = null;
      if (wanted === null) return;
      const found = await load(wanted);
      if (id() === wanted) run.value = found;
    },
    { immediate: true },
  );
  return run;
}

/** Who may not see the import sees its users all the same. */
async function load(id: string): Promise<ImportOfUsers> {
  try {
    return (await apollo.query({ query: ImportOfUsersDocument, variables: { id }, fetchPolicy: 'no-cache' })).data.importRun;
  } catch {
    return null;
  }
}
