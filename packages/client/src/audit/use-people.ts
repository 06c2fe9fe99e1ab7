/** Users to choose from by typing, and what the one who is chosen is called. */
import { shallowRef, watch } from 'vue';
import { apollo } from '../app/apollo.js';
import { type AuditPersonFragment, AuditPeopleDocument, AuditPersonByIdDocument } from '../generated/audit.js';
import { useTypedSearch } from '../ui/use-typed-search.js';

export type Person = AuditPersonFragment;

/** `text` is what is typed; `people` are those whom it finds, none for nothing typed. */
export function usePeopleSearch() {
  const search = shallowRef('');
  const people = shallowRef<readonly Person[]>([]);
  const isLoading = shallowRef(false);
  const { text } = useTypedSearch(search);

  watch(search, async (wanted) => {
    isLoading.value = true;
    const found = wanted === '' ? [] : await find(wanted);
    if (search.value !== wanted) return;
    people.value = found;
    isLoading.value = false;
  });
  return { text, people, isLoading };
}

// Whoever isn't found can be clicked on in the list, so a search that fails isn't worth a message.
async function find(search: string): Promise<readonly Person[]> {
  try {
    const { data } = await apollo.query({ query: AuditPeopleDocument, variables: { search }, fetchPolicy: 'no-cache' });
    return data.users.nodes;
  } catch {
    return [];
  }
}

/** The user of an ID; undefined while that isn't known, null where there is none. */
export function usePerson(id: () => string | null) {
  const person = shallowRef<Person | null | undefined>(undefined);
  watch(
    id,
    async (wanted) => {
      person.value = wanted === null ? null : undefined;
      if (wanted === null) return;
      const found = await load(wanted);
      if (id() === wanted) person.value = found;
    },
    { immediate: true },
  );
  return person;
}

async function load(id: string): Promise<Person | null> {
  try {
    return (await apollo.query({ query: AuditPersonByIdDocument, variables: { id }, fetchPolicy: 'no-cache' })).data.user;
  } catch {
    return null;
  }
}
