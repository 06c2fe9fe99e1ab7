/** The table of a run's lists: which rows are in which, and in which order the lists stand. */
import { mdiAccountPlusOutline, mdiAlertCircleOutline, mdiEqual, mdiSyncCircle, mdiTrashCanOutline } from '@mdi/js';
import type { IssueCode, UserField } from '@intake/shared';
import type { MessageKey } from '../../app/messages/message-key.js';
import type { ImportRowsQueryVariables, ImportRunShownFragment } from '../../generated/user-import.js';

export const ROW_TABS = ['errors', 'new', 'changed', 'unchanged', 'trash'] as const;

export type RowTabName = (typeof ROW_TABS)[number];

type Summary = ImportRunShownFragment['summary'];
type RowFilter = Partial<Pick<ImportRowsQueryVariables, 'outcome' | 'unchanged' | 'inTrash' | 'issue' | 'issueField' | 'search'>>;

interface RowTab {
  readonly label: MessageKey;
  readonly icon: string;
  /** A colour of the theme. */
  readonly tone: 'create' | 'synchronise' | 'unchanged' | 'error' | 'trash';
  readonly filter: RowFilter;
  readonly count: (summary: Summary) => number;
}

const TABS: Readonly<Record<RowTabName, RowTab>> = {
  errors: {
    label: 'import.preview.tabs.errors',
    icon: mdiAlertCircleOutline,
    tone: 'error',
    filter: { outcome: 'ERROR' },
    count: ({ error }) => error,
  },
  new: {
    label: 'import.preview.tabs.new',
    icon: mdiAccountPlusOutline,
    tone: 'create',
    filter: { outcome: 'CREATE' },
    count: ({ create }) => create,
  },
  changed: {
    label: 'import.preview.tabs.changed',
    icon: mdiSyncCircle,
    tone: 'synchronise',
    filter: { outcome: 'SYNCHRONISE', unchanged: false },
    count: ({ synchronise, unchanged }) => synchronise - unchanged,
  },
  unchanged: {
    label: 'import.preview.tabs.unchanged',
    icon: mdiEqual,
    tone: 'unchanged',
    filter: { outcome: 'SYNCHRONISE', unchanged: true },
    count: ({ unchanged }) => unchanged,
  },
  trash: {
    label: 'import.preview.tabs.trash',
    icon: mdiTrashCanOutline,
    tone: 'trash',
    filter: { outcome: 'SYNCHRONISE', inTrash: true },
    count: ({ inTrash }) => inTrash,
  },
};

/** What of a run's rows the person looks at. */
export interface RowView {
  readonly tab: RowTabName | undefined;
  readonly search: string;
  /** Of errors: those with this issue; undefined for all. */
  readonly issue: IssueChoice | undefined;
}

export interface IssueChoice {
  readonly code: IssueCode;
  /** Null where the whole row is meant. */
  readonly field: UserField | null;
}

export const FIRST_VIEW: RowView = { tab: undefined, search: '', issue: undefined };

/** What is to be known of a list. */
export function rowTab(name: RowTabName): RowTab {
  return TABS[name];
}

/** The lists that have rows. */
export function filledTabs(summary: Summary): RowTabName[] {
  return ROW_TABS.filter((name) => TABS[name].count(summary) > 0);
}

/** The list that is shown: the one chosen, or the first one while that has no rows. */
export function shownTab(summary: Summary, { tab }: RowView): RowTabName | undefined {
  const filled = filledTabs(summary);
  return filled.find((name) => name === tab) ?? filled[0];
}

/** The API's filter of a list, as it is searched. */
export function rowFilter(tab: RowTabName, { search, issue }: RowView): RowFilter {
  const words = search === '' ? {} : { search };
  const withIssue = tab === 'errors' && issue !== undefined ? { issue: issue.code, issueField: issue.field } : {};
  return { ...TABS[tab].filter, ...words, ...withIssue };
}
