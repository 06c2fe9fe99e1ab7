/** Which rows of a run the page shows, as the query of its address says it, so that back and reload restore it. */
import { ISSUE_CODES, USER_FIELDS } from '@intake/shared';
import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { ROW_TABS, type RowView } from '../user-import/preview/row-tabs.js';

/** The view of a query; what it says wrongly counts as not said. */
export function viewOf(query: LocationQuery): RowView {
  const code = ISSUE_CODES.find((name) => name === query['issue']);
  const field = USER_FIELDS.find((name) => name === query['field']) ?? null;
  const { search } = query;
  return {
    tab: ROW_TABS.find((name) => name === query['rows']),
    search: typeof search === 'string' ? search : '',
    issue: code === undefined ? undefined : { code, field },
  };
}

/** The query of a view. */
export function queryOf({ tab, search, issue }: RowView): LocationQueryRaw {
  return {
    ...(tab === undefined ? {} : { rows: tab }),
    ...(search === '' ? {} : { search }),
    ...(issue === undefined ? {} : { issue: issue.code }),
    ...(issue === undefined || issue.field === null ? {} : { field: issue.field }),
  };
}
