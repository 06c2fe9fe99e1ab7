/** One's own API tokens, or everybody's for a System Admin, newest first. */
import { watch } from 'vue';
import { apollo } from '../app/apollo.js';
import { hasCode } from '../app/error-sentence.js';
import { useSession } from '../app/session.js';
import { ApiTokensDocument, type ListedTokenFragment, RevokeApiTokenDocument } from '../generated/api-tokens.js';
import { useLongList, type WantedPage } from '../ui/use-long-list.js';

export type ApiToken = ListedTokenFragment;

/** Loads at once. `revoke` throws what the server refuses with. */
export function useApiTokens() {
  const list = useLongList<ApiToken>(loadTokens);
  void list.reload();
  watch(useSession().rights, () => void list.reload());

  async function revoke(id: string): Promise<void> {
    try {
      await apollo.mutate({ mutation: RevokeApiTokenDocument, variables: { id }, fetchPolicy: 'no-cache' });
      list.drop([id]);
    } catch (error) {
      // It is gone, or no longer the person's to revoke: either way the list is another one.
      if (hasCode(error, 'NOT_FOUND')) void list.reload();
      throw error;
    }
  }

  return { ...list, revoke };
}

async function loadTokens({ first, after, signal }: WantedPage) {
  const context = { queryDeduplication: false, fetchOptions: { signal } };
  const { data } = await apollo.query({ query: ApiTokensDocument, variables: { first, after }, fetchPolicy: 'no-cache', context });
  return { ...data.apiTokens, totalCount: null };
}
