/** A tree that can be searched: what it shows, and which nodes are open, with and without a search. */
import { computed, type Ref, shallowRef, watch } from 'vue';
import { searchTree, type TreeNode } from './tree.js';

interface Search {
  /** The nodes that the person opened; while a search is on, all that was found is open at first, and these wait. */
  readonly expanded: Ref<ReadonlySet<string>>;
  readonly search?: Ref<string>;
}

/** `openNodes` and `shownNodes` are for the tree, `matches` says what of it was found itself. */
export function useTreeSearch(nodes: () => readonly TreeNode[], { expanded, search = shallowRef('') }: Search) {
  const isSearching = computed(() => search.value !== '');
  const found = computed(() => (isSearching.value ? searchTree(nodes(), search.value) : { nodes: nodes(), matches: new Set<string>() }));
  const openedInSearch = shallowRef<ReadonlySet<string>>(new Set());
  watch(found, ({ nodes: all }) => (openedInSearch.value = new Set(all.map(({ id }) => id))), { immediate: true });
  return {
    search,
    isSearching,
    shownNodes: computed(() => found.value.nodes),
    matches: computed(() => found.value.matches),
    openNodes: computed({
      get: () => (isSearching.value ? openedInSearch.value : expanded.value),
      set: (ids) => ((isSearching.value ? openedInSearch : expanded).value = ids),
    }),
  };
}
