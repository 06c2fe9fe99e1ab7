/** Changes of the roles on the server; after each, and after each refusal too, the roles are read anew. */
import { shallowRef } from 'vue';
import { apollo } from '../app/apollo.js';
import { errorSentence, hasCode } from '../app/error-sentence.js';
import { useSession } from '../app/session.js';
import { CreateRoleDocument, DeleteRoleDocument, UpdateRoleDocument } from '../generated/roles.js';
import type { RoleValues } from './role-values.js';

export type RoleChange =
  | { readonly kind: 'add'; readonly values: RoleValues }
  | { readonly kind: 'edit'; readonly id: string; readonly values: RoleValues }
  | { readonly kind: 'remove'; readonly id: string };

/** Why the server refused. */
export interface RoleFailure {
  readonly sentence: string;
  /** Else it is about the change as a whole. */
  readonly isAboutName: boolean;
}

/** `make` resolves to whether the change was made; where it wasn't, `failure` says why. */
export function useRoleChanges(reload: () => Promise<void>) {
  const isBusy = shallowRef(false);
  const failure = shallowRef<RoleFailure | null>(null);

  async function make(change: RoleChange): Promise<boolean> {
    if (isBusy.value) return false;
    isBusy.value = true;
    failure.value = null;
    try {
      await send(change);
      return true;
    } catch (error) {
      // The name is all that can be filled in wrongly.
      failure.value = failureOf(error);
      return false;
    } finally {
      // After a refusal too: somebody else may have changed the roles. Where they can't be read, the page says so.
      await reload().catch(() => undefined);
      isBusy.value = false;
    }
  }

  return { isBusy, failure, make };
}

// The sentence is read when it is shown, so that it is in the language of then.
function failureOf(error: unknown): RoleFailure {
  return {
    isAboutName: hasCode(error, 'BAD_USER_INPUT'),
    get sentence() {
      return errorSentence(error);
    },
  };
}

async function send(change: RoleChange): Promise<void> {
  switch (change.kind) {
    case 'add':
      await apollo.mutate({ mutation: CreateRoleDocument, variables: { input: change.values } });
      return;
    case 'edit':
      await apollo.mutate({ mutation: UpdateRoleDocument, variables: { id: change.id, input: change.values } });
      // It may be the person's own, and what they may do another thing from now on. The change is made, even if that can't be read.
      await useSession()
        .refresh()
        .catch(() => undefined);
      return;
    case 'remove':
      await apollo.mutate({ mutation: DeleteRoleDocument, variables: { id: change.id } });
  }
}
