/** Changes of the tree on the server; after each, and after each refusal too, the tree is read anew. */
import { apollo } from '../app/apollo.js';
import {
  CreateHierarchyDocument,
  DeleteHierarchyDocument,
  MoveHierarchyDocument,
  RenameHierarchyDocument,
} from '../generated/hierarchies.js';
import { useNamedChanges } from '../ui/use-named-changes.js';
import type { HierarchyChange } from './hierarchy-task.js';

/** `make` resolves to the hierarchy's ID, if the change was made; where it wasn't, `failure` says why. */
export function useHierarchyChanges(reload: () => Promise<void>) {
  return useNamedChanges(send, reload);
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
