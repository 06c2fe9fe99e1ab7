/** All that the API shows of an import run. */
import type { UserField } from '@intake/shared';
import type { Client } from './client.js';
import type { RunRow } from './import-run.js';

export interface ShownUser {
  readonly id: string;
  readonly username: string;
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly role: { readonly name: string };
  readonly memberships: readonly { readonly hierarchy: { readonly path: readonly string[] } }[];
  readonly specialNeeds: boolean;
  readonly extraTimePercentage: number | null;
  readonly synchronisationKey: string | null;
  readonly timeZone: string;
  readonly hasPassword: boolean;
  readonly deletedAt: string | null;
}

export interface WholeRow extends RunRow {
  readonly cells: readonly { readonly field: UserField; readonly text: string }[];
  readonly user: ShownUser | null;
}

export interface WholeRun {
  readonly id: string;
  readonly status: string;
  readonly failure: string | null;
  readonly fingerprint: string;
  readonly timeZone: string;
  readonly role: { readonly name: string };
  readonly startHierarchy: { readonly path: readonly string[] };
  readonly summary: Readonly<Record<'rows' | 'create' | 'synchronise' | 'error' | 'unchanged' | 'inTrash' | 'newHierarchies', number>>;
  readonly issueCounts: readonly { readonly field: string | null; readonly code: string; readonly rows: number }[];
  readonly newHierarchies: readonly (readonly string[])[];
  readonly destinations: readonly { readonly path: readonly string[]; readonly new: boolean; readonly rows: number }[];
  readonly rows: readonly WholeRow[];
}

interface RowPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly WholeRow[];
}

const PAGE = 200;

const USER = `user {
  id username userId firstName lastName email role { name } memberships { hierarchy { path } }
  specialNeeds extraTimePercentage synchronisationKey timeZone hasPassword deletedAt
}`;

const ROWS = `rows(first: ${String(PAGE)}, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { rowNumber outcome unchanged inTrash cells { field text } issues { field code message } changes { field before after } ${USER} }
}`;

const RUN = `
  id status failure fingerprint timeZone role { name } startHierarchy { path }
  summary { rows create synchronise error unchanged inTrash newHierarchies }
  issueCounts { field code rows } newHierarchies destinations { path new rows } ${ROWS}`;

/** The run with every one of its rows; throws where there is none, or where the pages don't hold as many rows as they say. */
export async function readWholeRun(client: Client, id: string): Promise<WholeRun> {
  const { rows: firstPage, ...run } = await readPage<Omit<WholeRun, 'rows'> & { rows: RowPage }>(client, RUN, { id });
  const rows = [...firstPage.nodes];
  let { pageInfo } = firstPage;
  while (pageInfo.hasNextPage) {
    const { rows: page } = await readPage<{ rows: RowPage }>(client, ROWS, { id, after: pageInfo.endCursor });
    rows.push(...page.nodes);
    pageInfo = page.pageInfo;
  }
  if (rows.length !== firstPage.totalCount)
    throw new Error(`The pages hold ${String(rows.length)} rows of ${String(firstPage.totalCount)}`);
  return { ...run, rows };
}

async function readPage<Answer>(client: Client, fields: string, variables: object): Promise<Answer> {
  const query = `query ($id: ID!, $after: String) { importRun(id: $id) { ${fields} } }`;
  const { importRun } = await client.ask<{ importRun: Answer | null }>(query, variables);
  if (importRun === null) throw new Error('There is no such import run');
  return importRun;
}
