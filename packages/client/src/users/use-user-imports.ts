/** What committed imports did to a user. */
import { shallowRef, watch } from 'vue';
import { apollo } from '../app/apollo.js';
import { ImportsOfUserDocument, type ImportsOfUserQuery } from '../generated/users.js';

export type UserImport = NonNullable<ImportsOfUserQuery['user']>['imports'][number];

/** The most that the server gives at once; they go back 30 days. */
const FIRST = 50;

/** `imports` is undefined until the answer is there. */
export function useUserImports(userId: () => string) {
  const imports = shallowRef<readonly UserImport[]>();
  const error = shallowRef<unknown>(null);

  async function load(): Promise<void> {
    const id = userId();
    imports.value = undefined;
    error.value = null;
    try {
      const { data } = await apollo.query({ query: ImportsOfUserDocument, variables: { id, first: FIRST }, fetchPolicy: 'no-cache' });
      if (userId() === id) imports.value = data.user?.imports ?? [];
    } catch (reason) {
      if (userId() === id) error.value = reason;
    }
  }

  watch(userId, load, { immediate: true });
  return { imports, error, reload: load };
}
