/** Changes of the tree on the server; after each, and after each refusal too, the tree is read anew. */
import { shallowRef } from 'vue';
import { apollo } from '../app/apollo.js';
import { errorSentence, hasCode } from '../app/error-sentence.js';
import {
  CreateHierarchyDocument,
  DeleteHierarchyDocument,
  MoveHierarchyDocument,
  RenameHierarchyDocument,
} from '../generated/hierarchies.js';
import type { HierarchyChange } from './hierarchy-task.js';

/** Why the server refused. */
export interface HierarchyFailure {
  readonly sentence: string;
  /** Else it is about the place, or the change as a whole. */
  readonly isAboutName: boolean;
}

/** `failure` says why the last change was refused; it is null where it wasn't. `make` resolves to the hierarchy's ID, if the change was made. */
export function useHierarchyChanges(reload: () => Promise<void>) {
  const isBusy = shallowRef(false);
  const failure = shallowRef<HierarchyFailure | null>(null);

  async function make(change: HierarchyChange): Promise<string | undefined> {
    if (isBusy.value) return undefined;
    isBusy.value = true;
    failure.value = null;
    try {
      return await send(change);
    } catch (error) {
      failure.value = failureOf(error);
      return undefined;
    } finally {
      // After a refusal too: somebody else may have changed the tree. Where it can't be read, the page says so.
      await reload().catch(() => undefined);
      isBusy.value = false;
    }
  }

  return { isBusy, failure, make };
}

// The sentence is read when it is shown, so that it is in the language of then.
function failureOf(error: unknown): HierarchyFailure {
  return {
    isAboutName: hasCode(error, 'BAD_USER_INPUT'),
    get sentence() {
      return errorSentence(error);
    },
  };
}

async function send(change: HierarchyChange): Promise<string | undefined> {
  switch (change.kind) {
    case 'add': {
      const { name, parentId } = change;
      return (await apollo.mutate({ mutation: CreateHierarchyDocument, variables: { name, parentId } })).data?.createHierarchy.id;
    }
    case 'rename':
      await apollo.mutate({ mutation: RenameHierarchyDocument, variables: { id: change.id, name: change.name } });
      return change.id;
    case 'move':
      await apollo.mutate({ mutation: MoveHierarchyDocument, variables: { id: change.id, parentId: change.parentId } });
      return change.id;
    case 'remove':
      await apollo.mutate({ mutation: DeleteHierarchyDocument, variables: { id: change.id } });
      return change.id;
  }
}
