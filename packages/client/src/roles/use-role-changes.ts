/** Changes of the roles on the server; after each, and after each refusal too, the roles are read anew. */
import { apollo } from '../app/apollo.js';
import { useSession } from '../app/session.js';
import { CreateRoleDocument, DeleteRoleDocument, UpdateRoleDocument } from '../generated/roles.js';
import { useNamedChanges } from '../ui/use-named-changes.js';
import type { RoleValues } from './role-values.js';

export type RoleChange =
  | { readonly kind: 'add'; readonly values: RoleValues }
  | { readonly kind: 'edit'; readonly id: string; readonly values: RoleValues }
  | { readonly kind: 'remove'; readonly id: string };

/** `make` resolves to whether the change was made; where it wasn't, `failure` says why. */
export function useRoleChanges(reload: () => Promise<void>) {
  const { isBusy, failure, make } = useNamedChanges(sent, reload);
  return { isBusy, failure, make: async (change: RoleChange): Promise<boolean> => (await make(change)) ?? false };
}

async function sent(change: RoleChange): Promise<boolean> {
  await send(change);
  return true;
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
