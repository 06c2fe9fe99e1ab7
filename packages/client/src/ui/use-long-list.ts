/** The rows of a very long list: loaded page by page, and anew when what is asked for changes. An answer that was overtaken is dropped. */
import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import { EMPTY_LIST, type Identified, type ListState, type PageEnd, withoutRows, withRows } from './list-state.js';

export interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: PageEnd;
  /** Null where there are more than anybody counted. */
  readonly totalCount: number | null;
}

export interface WantedPage {
  readonly first: number;
  readonly after: string | null;
  /** Aborted when nobody waits for the page any more. */
  readonly signal: AbortSignal;
}

type LoadPage<Row> = (page: WantedPage) => Promise<Page<Row>>;

/** Rows of the first page, which is to come quickly, and of the others. */
const FIRST_PAGE = 100;
const NEXT_PAGES = 150;

/** Loads nothing before the first `reload()`, or begins with what was there before. `error` is of the first page, `moreError` of a further one. */
export function useLongList<Row extends Identified>(load: LoadPage<Row>, start: ListState<Row> = EMPTY_LIST) {
  // Shallow: nobody watches each of a hundred thousand rows.
  const state = shallowRef(start);
  const first = usePageRequest(load);
  const further = usePageRequest(load);

  async function reload(): Promise<void> {
    further.abandon();
    const page = await first.ask({ first: FIRST_PAGE, after: null });
    if (page !== undefined) state.value = { rows: page.nodes, total: page.totalCount, next: page.pageInfo };
  }

  async function more(): Promise<void> {
    const { next } = state.value;
    if (first.isLoading.value || further.isLoading.value || !next.hasNextPage) return;
    const page = await further.ask({ first: NEXT_PAGES, after: next.endCursor });
    if (page !== undefined) state.value = { ...state.value, rows: state.value.rows.concat(page.nodes), next: page.pageInfo };
  }

  return {
    state,
    rows: computed(() => state.value.rows),
    total: computed(() => state.value.total),
    hasMore: computed(() => state.value.next.hasNextPage && further.error.value === null),
    isLoading: first.isLoading,
    error: first.error,
    moreError: further.error,
    reload,
    more,
    put: (changed: readonly Row[]) => {
      state.value = withRows(state.value, changed);
    },
    drop: (ids: readonly string[]) => {
      state.value = withoutRows(state.value, ids);
    },
  };
}

/** One request at a time: a newer one overtakes it. */
function usePageRequest<Row>(load: LoadPage<Row>) {
  const isLoading = ref(false);
  const error = shallowRef<unknown>(null);
  let current = new AbortController();

  /** The page; undefined where there is none, as the request failed or was overtaken. */
  async function ask(wanted: Omit<WantedPage, 'signal'>): Promise<Page<Row> | undefined> {
    abandon();
    const { signal } = current;
    isLoading.value = true;
    try {
      const page = await load({ ...wanted, signal });
      return signal.aborted ? undefined : page;
    } catch (reason) {
      if (!signal.aborted) error.value = reason;
      return undefined;
    } finally {
      if (!signal.aborted) isLoading.value = false;
    }
  }

  function abandon(): void {
    current.abort();
    current = new AbortController();
    isLoading.value = false;
    error.value = null;
  }

  onScopeDispose(abandon);
  return { isLoading, error, ask, abandon };
}
