/** One's own API tokens, or everybody's for a System Admin, newest first. */
import { apollo } from '../app/apollo.js';
import { hasCode } from '../app/error-sentence.js';
import { ApiTokensDocument, type ListedTokenFragment, RevokeApiTokenDocument } from '../generated/api-tokens.js';
import { useLongList, type WantedPage } from '../ui/use-long-list.js';

export type ApiToken = ListedTokenFragment;

/** Loads at once. `revoke` throws what the server refuses with. */
export function useApiTokens() {
  const list = useLongList<ApiToken>(loadTokens);
  void list.reload();

  async function revoke(id: string): Promise<void> {
    try {
      await apollo.mutate({ mutation: RevokeApiTokenDocument, variables: { id }, fetchPolicy: 'no-cache' });
    } catch (error) {
      // Somebody else was quicker.
      if (!hasCode(error, 'NOT_FOUND')) throw error;
    }
    list.drop([id]);
  }

  return { ...list, revoke };
}

async function loadTokens({ first, after, signal }: WantedPage) {
  const context = { queryDeduplication: false, fetchOptions: { signal } };
  const { data } = await apollo.query({ query: ApiTokensDocument, variables: { first, after }, fetchPolicy: 'no-cache', context });
  return { ...data.apiTokens, totalCount: null };
}
