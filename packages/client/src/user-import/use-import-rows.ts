/** The rows of a run that a filter lets through: some at first, then more as they are asked for. */
import { computed, shallowRef, watch } from 'vue';
import { apollo } from '../app/apollo.js';
import { language } from '../app/i18n.js';
import { ImportRowsDocument, type ImportRowShownFragment, type ImportRowsQueryVariables } from '../generated/user-import.js';

/** Enough to see what the rows are like. */
const FIRST_ROWS = 15;

/** How many more are listed at first, and then at a time, for whoever wants to see them all. */
const MORE_ROWS = 100;
const MANY_ROWS = 500;

export interface WantedRows<View> {
  readonly runId: string;
  /** Another one is another preview: its rows are asked for anew. */
  readonly fingerprint: string;
  readonly filter: Omit<ImportRowsQueryVariables, 'id' | 'first' | 'after'>;
  /** What the rows are to be shown as; comes back with them. */
  readonly view: View;
}

interface ShownRows<View> {
  readonly view: View;
  readonly rows: readonly ImportRowShownFragment[];
  readonly total: number;
  readonly cursor: string | null;
}

/** The rows that were asked for last stay until those asked for now are there; an answer that comes too late is dropped. */
export function useImportRows<View>(wanted: () => WantedRows<View>) {
  const shown = shallowRef<ShownRows<View> | null>(null);
  const isLoading = shallowRef(false);
  const error = shallowRef<unknown>(null);
  let newest = 0;

  const load = async (before: ShownRows<View> | null): Promise<void> => {
    newest += 1;
    const asked = newest;
    const { view, ...request } = wanted();
    isLoading.value = true;
    error.value = null;
    try {
      const page = await askForRows(request, before);
      if (asked === newest) shown.value = { view, ...page, rows: [...(before?.rows ?? []), ...page.rows] };
    } catch (failure) {
      if (asked === newest) error.value = failure;
    } finally {
      if (asked === newest) isLoading.value = false;
    }
  };

  // Sentences come in the language of the request.
  watch([() => JSON.stringify(wanted()), language], () => load(null), { immediate: true });
  return {
    shown,
    isLoading,
    error,
    /** How many rows `more` adds; 0 where all are there. */
    next: computed(() =>
      shown.value === null ? 0 : Math.min(stepAfter(shown.value.rows.length), shown.value.total - shown.value.rows.length),
    ),
    more: () => (isLoading.value ? Promise.resolve() : load(shown.value)),
    retry: () => load(null),
  };
}

async function askForRows({ runId, filter }: Omit<WantedRows<unknown>, 'view'>, before: ShownRows<unknown> | null) {
  const variables = { ...filter, id: runId, first: stepAfter(before?.rows.length ?? 0), after: before?.cursor ?? null };
  // Thousands of rows are not worth a cache that knows each of them by name.
  const { data } = await apollo.query({ query: ImportRowsDocument, variables, fetchPolicy: 'no-cache' });
  const { nodes = [], totalCount = 0, pageInfo } = data.importRun?.rows ?? {};
  return { rows: nodes, total: totalCount, cursor: pageInfo?.endCursor ?? null };
}

function stepAfter(rows: number): number {
  if (rows === 0) return FIRST_ROWS;
  return rows < MORE_ROWS ? MORE_ROWS : MANY_ROWS;
}
