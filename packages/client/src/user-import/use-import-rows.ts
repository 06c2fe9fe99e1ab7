/** The rows of a run that a filter lets through: some at first, then more as they are asked for. */
import { computed, shallowRef, watch } from 'vue';
import { apollo } from '../app/apollo.js';
import { language } from '../app/i18n.js';
import {
  ImportRowsDocument,
  type ImportRowShownFragment,
  type ImportRowsQueryVariables,
  type ImportRowsShownFragment,
} from '../generated/user-import.js';
import { FIRST_ROWS, type FirstRows, rowsAmong } from './first-rows.js';

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

interface RowsRequest<View> {
  /** Those that are there already; null to begin anew. */
  readonly before: ShownRows<View> | null;
  readonly first: number;
}

/**
 * The rows that were asked for last stay until those asked for now are there; an answer that comes too late is dropped. Rows that came along
 * with the run are not asked for.
 */
export function useImportRows<View>(wanted: () => WantedRows<View>, cameAlong: () => FirstRows | undefined = () => undefined) {
  const { load, retry, ...state } = rowLoader(wanted, cameAlong);
  const { shown, isLoading } = state;
  watch(
    () => JSON.stringify(wanted()),
    () => load({ before: null, first: FIRST_ROWS }),
    { immediate: true },
  );
  // Sentences come in the language of the request.
  watch(language, () => load({ before: null, first: asManyAs(shown.value) }));
  return {
    ...state,
    /** How many rows `more` adds; 0 where all are there. */
    next: computed(() =>
      shown.value === null ? 0 : Math.min(stepAfter(shown.value.rows.length), shown.value.total - shown.value.rows.length),
    ),
    more: async () => {
      const before = shown.value;
      if (!isLoading.value && before !== null) await load({ before, first: stepAfter(before.rows.length) });
    },
    retry,
  };
}

/** Loads what is wanted, and shows what came of the newest request. */
function rowLoader<View>(wanted: () => WantedRows<View>, cameAlong: () => FirstRows | undefined) {
  const shown = shallowRef<ShownRows<View> | null>(null);
  const isLoading = shallowRef(false);
  /** Why there are no rows. */
  const error = shallowRef<unknown>(null);
  /** Why no more rows came: those that are there stay. */
  const moreError = shallowRef<unknown>(null);
  let newest: RowsRequest<View> = { before: null, first: FIRST_ROWS };

  const load = async (request: RowsRequest<View>): Promise<void> => {
    newest = request;
    const { before } = request;
    const { view, ...of } = wanted();
    isLoading.value = true;
    error.value = moreError.value = null;
    try {
      const there = isBeginning(request) ? rowsAmong(cameAlong(), of.filter, language.value) : undefined;
      const page = pageOf(there ?? (await askForRows(of, request)));
      if (request === newest) shown.value = { view, ...page, rows: [...(before?.rows ?? []), ...page.rows] };
    } catch (failure) {
      if (request === newest) (before === null ? error : moreError).value = failure;
    } finally {
      if (request === newest) isLoading.value = false;
    }
  };
  /** Asks once more for what failed. */
  const retry = (): Promise<void> => load({ ...newest });
  return { shown, isLoading, error, moreError, load, retry };
}

async function askForRows({ runId, filter }: Omit<WantedRows<unknown>, 'view'>, { before, first }: RowsRequest<unknown>) {
  const variables = { ...filter, id: runId, first, after: before?.cursor ?? null };
  // Thousands of rows are not worth a cache that knows each of them by name.
  const { data } = await apollo.query({ query: ImportRowsDocument, variables, fetchPolicy: 'no-cache' });
  return data.importRun?.rows;
}

function pageOf(answer: ImportRowsShownFragment | undefined) {
  return { rows: answer?.nodes ?? [], total: answer?.totalCount ?? 0, cursor: answer?.pageInfo.endCursor ?? null };
}

function isBeginning({ before, first }: RowsRequest<unknown>): boolean {
  return before === null && first === FIRST_ROWS;
}

function asManyAs(shown: ShownRows<unknown> | null): number {
  return Math.min(Math.max(shown?.rows.length ?? 0, FIRST_ROWS), MANY_ROWS);
}

function stepAfter(rows: number): number {
  return rows < MORE_ROWS ? MORE_ROWS : MANY_ROWS;
}
