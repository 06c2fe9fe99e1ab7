/** The list of users as far as a filter goes, and what is done to many of them at once. */
import { onBeforeUnmount, watch } from 'vue';
import { useRouter } from 'vue-router';
import { apollo } from '../app/apollo.js';
import { useSession } from '../app/session.js';
import {
  AddMembershipsDocument,
  DeleteUsersDocument,
  RemoveMembershipsDocument,
  type UserRowFragment,
  UsersDocument,
  type UsersQueryVariables,
} from '../generated/users.js';
import { type Done, inBatches } from '../ui/in-batches.js';
import { useLongList, type WantedPage } from '../ui/use-long-list.js';
import { recallList, rememberList } from './remembered-list.js';
import { filterQuery, type UserFilter } from './user-filter.js';

export type UserRow = UserRowFragment;

/** Loads at once, and anew with every other filter, and where the person's rights change; whoever comes back finds the list as they left it. */
export function useUsers(filter: () => UserFilter) {
  const { user, rights } = useSession();
  // Of this person only: another one may sign in on the same page.
  const key = (): string => JSON.stringify([user.value?.id, filterQuery(filter())]);
  // Something lies ahead of whoever went back.
  const cameBack = typeof useRouter().options.history.state['forward'] === 'string';
  const before = cameBack ? recallList(key(), Date.now()) : undefined;
  const list = useLongList((page) => loadUsers(filter(), page), before);
  watch(filter, list.reload, { immediate: before === undefined });
  watch(rights, list.reload);
  onBeforeUnmount(() => {
    const isWhole = !list.isLoading.value && list.error.value === null;
    if (isWhole) rememberList({ key: key(), at: Date.now(), list: list.state.value });
  });
  return { ...list, ...actionsOn(list, filter) };
}

/** Whoever is in no hierarchy that the person sees is in none of their lists. */
function isInSight({ memberships }: UserRow): boolean {
  return memberships.length > 0 || useSession().viewer.value?.rank.type === 'SYSTEM_ADMIN';
}

type UserList = ReturnType<typeof useLongList<UserRow>>;

function actionsOn(list: Pick<UserList, 'drop' | 'put' | 'reload'>, filter: () => UserFilter) {
  /** Moves them to the trash can; of a failure halfway, what is done is shown. */
  const remove = (ids: readonly string[], done: Done): Promise<void> => {
    const work = async (batch: string[]): Promise<void> => {
      await apollo.mutate({ mutation: DeleteUsersDocument, variables: { ids: batch }, fetchPolicy: 'no-cache' });
      list.drop(batch);
    };
    return inBatches(ids, { work, done });
  };

  const addTo = (ids: readonly string[], hierarchyId: string, done: Done): Promise<void> => {
    const work = async (userIds: string[]): Promise<void> => {
      const variables = { userIds, hierarchyIds: [hierarchyId] };
      const { data } = await apollo.mutate({ mutation: AddMembershipsDocument, variables, fetchPolicy: 'no-cache' });
      list.put(data?.addMemberships ?? []);
    };
    return inBatches(ids, { work, done });
  };

  const removeFrom = async (ids: readonly string[], hierarchyId: string, done: Done): Promise<void> => {
    const work = async (userIds: string[]): Promise<void> => {
      const variables = { userIds, hierarchyIds: [hierarchyId] };
      const { data } = await apollo.mutate({ mutation: RemoveMembershipsDocument, variables, fetchPolicy: 'no-cache' });
      const rows = data?.removeMemberships ?? [];
      list.put(rows.filter(isInSight));
      list.drop(rows.filter((row) => !isInSight(row)).map(({ id }) => id));
    };
    try {
      await inBatches(ids, { work, done });
    } finally {
      // Of a hierarchy's list they may be no part any more.
      if (filter().hierarchyId !== null) await list.reload();
    }
  };

  return { remove, addTo, removeFrom };
}

// Not kept by the cache: it would take each of a hundred thousand users apart and put them together again.
async function loadUsers(filter: UserFilter, { first, after, signal }: WantedPage) {
  const context = { queryDeduplication: false, fetchOptions: { signal } };
  const variables = { ...variablesOf(filter), first, after };
  return (await apollo.query({ query: UsersDocument, variables, fetchPolicy: 'no-cache', context })).data.users;
}

function variablesOf({ search, includeSubLevels, ...rest }: UserFilter): Omit<UsersQueryVariables, 'first'> {
  return { ...rest, search: search === '' ? null : search, includeSubHierarchies: includeSubLevels };
}
