/** The making of a token: from the form to the token itself, which is kept nowhere else and only as long as it is shown. */
import { computed, onBeforeUnmount, onMounted, shallowRef } from 'vue';
import { apollo } from '../app/apollo.js';
import { refusedFields } from '../app/error-sentence.js';
import { CreateApiTokenDocument } from '../generated/api-tokens.js';
import type { NamedFailure } from '../ui/use-named-changes.js';
import { useWork } from '../ui/use-work.js';
import type { WantedToken } from './token-draft.js';

export interface MadeToken {
  readonly name: string;
  /** The secret. */
  readonly token: string;
}

export type Making = { readonly kind: 'form' } | { readonly kind: 'made'; readonly made: MadeToken };

/** `making` is null where nobody makes a token; `reload` is called after each try, as the list may be another then. */
export function useNewToken(reload: () => Promise<void>) {
  const making = shallowRef<Making | null>(null);
  const { isBusy, error, failure: sentence, run, forget } = useWork();
  const failure = computed<NamedFailure | null>(() =>
    sentence.value === '' ? null : { sentence: sentence.value, isAboutName: 'name' in refusedFields(error.value) },
  );

  function begin(): void {
    forget();
    making.value = { kind: 'form' };
  }

  function end(): void {
    making.value = null;
  }

  async function make(wanted: WantedToken): Promise<void> {
    await run(async () => {
      const { data } = await apollo.mutate({ mutation: CreateApiTokenDocument, variables: wanted, fetchPolicy: 'no-cache' });
      if (data) making.value = { kind: 'made', made: { name: wanted.name, token: data.createApiToken.token } };
    });
    await reload();
  }

  // A browser may keep the page as it was left, for whoever goes back to it.
  onMounted(() => window.addEventListener('pagehide', end));
  onBeforeUnmount(() => window.removeEventListener('pagehide', end));

  return { making, isBusy, failure, begin, make, end };
}
