/** The rows that come along with a try: the beginnings of the lists that a preview opens with. */
import type { Language } from '@intake/shared';
import type { ImportRowsQueryVariables, ImportRowsShownFragment } from '../generated/user-import.js';

/** How many rows a list begins with: enough to see what they are like. */
export const FIRST_ROWS = 15;

export interface FirstRows {
  /** Of the sentences in them. */
  readonly language: Language;
  readonly errors: ImportRowsShownFragment;
  readonly new: ImportRowsShownFragment;
}

const LISTS = { ERROR: 'errors', CREATE: 'new' } as const;

/** The first rows that a filter lets through, where they are among those that came along. */
export function rowsAmong(
  firstRows: FirstRows | undefined,
  { outcome, ...narrower }: Omit<ImportRowsQueryVariables, 'id'>,
  language: Language,
): ImportRowsShownFragment | undefined {
  if (firstRows?.language !== language || Object.keys(narrower).length > 0) return undefined;
  return outcome === 'ERROR' || outcome === 'CREATE' ? firstRows[LISTS[outcome]] : undefined;
}
