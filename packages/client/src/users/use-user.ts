/** One user: as the server has them, and what can be done with them. */
import { shallowRef, watch } from 'vue';
import { apollo } from '../app/apollo.js';
import { useSession } from '../app/session.js';
import {
  DeleteUserDocument,
  ResetPasswordDocument,
  RestoreUserDocument,
  UpdateUserDocument,
  UserDocument,
  type UserPropertiesFragment,
} from '../generated/users.js';
import { changeRemembered } from './remembered-list.js';
import { changesOf, type Edit, mergeMemberships } from './user-changes.js';
import { draftOf, type UserDraft } from './user-draft.js';

export type User = UserPropertiesFragment;

/** `user` is undefined until the first answer, null where there is none. What is done throws what the server refuses with. */
export function useUser(id: () => string) {
  const { rights } = useSession();
  const user = shallowRef<User | null>();
  const error = shallowRef<unknown>(null);

  async function load(): Promise<void> {
    const wanted = id();
    error.value = null;
    user.value = undefined;
    try {
      const found = await fetchUser(wanted);
      if (id() === wanted) user.value = found;
    } catch (reason) {
      if (id() === wanted) error.value = reason;
    }
  }

  // What is being filled in stays, as far as the user may still be changed. Where it can't be read, what was there is good enough.
  async function readAnew(): Promise<void> {
    const wanted = id();
    const found = await fetchUser(wanted).catch(() => undefined);
    if (found !== undefined && id() === wanted) user.value = found;
  }

  watch(id, load, { immediate: true });
  watch(rights, readAnew);
  return { user, error, reload: load, ...actionsOn(user, id) };
}

function actionsOn(user: { value: User | null | undefined }, id: () => string) {
  const keep = (changed: User | undefined): User => {
    if (changed === undefined) throw new Error('The server answered without the user');
    user.value = changed;
    changeRemembered(changed);
    return changed;
  };
  const save = async ({ before, after }: Edit<UserDraft>): Promise<User> => {
    const changes = changesOf(before, after);
    const input =
      changes.memberships === undefined ? changes : { ...changes, memberships: await mergedMemberships(id(), { before, after }) };
    const { data } = await apollo.mutate({ mutation: UpdateUserDocument, variables: { id: id(), input }, fetchPolicy: 'no-cache' });
    const saved = keep(data?.updateUser);
    await readSessionAnew(saved);
    return saved;
  };
  const resetPassword = async (password: string): Promise<void> => {
    const variables = { id: id(), password };
    keep((await apollo.mutate({ mutation: ResetPasswordDocument, variables, fetchPolicy: 'no-cache' })).data?.resetPassword);
  };
  const remove = async (): Promise<void> => {
    const variables = { ids: [id()] };
    keep((await apollo.mutate({ mutation: DeleteUserDocument, variables, fetchPolicy: 'no-cache' })).data?.deleteUsers[0]);
  };
  const restore = async (): Promise<void> => {
    const variables = { ids: [id()] };
    keep((await apollo.mutate({ mutation: RestoreUserDocument, variables, fetchPolicy: 'no-cache' })).data?.restoreUsers[0]);
  };
  return { save, resetPassword, remove, restore };
}

/** The person's own name, role and rights are shown elsewhere too. Their change is saved, even if these can't be read. */
async function readSessionAnew({ id }: User): Promise<void> {
  const { user, refresh } = useSession();
  if (user.value?.id === id) await refresh().catch(() => undefined);
}

async function fetchUser(id: string): Promise<User | null> {
  return (await apollo.query({ query: UserDocument, variables: { id }, fetchPolicy: 'no-cache' })).data.user;
}

// Memberships are sent as a whole, so what others did to them meanwhile is looked up first.
async function mergedMemberships(id: string, { before, after }: Edit<UserDraft>): Promise<UserDraft['memberships']> {
  const stored = await fetchUser(id);
  if (stored === null) return after.memberships;
  return mergeMemberships(draftOf(stored).memberships, { before: before.memberships, after: after.memberships });
}
