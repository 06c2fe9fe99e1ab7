/** The steps of an import as a person's browser asks for them: the answer holds the first page of rows. */
import type { Client } from '../support/client.js';

export interface TriedRun {
  readonly id: string;
  readonly status: string;
  readonly fingerprint: string;
  readonly summary: Readonly<Record<'create' | 'synchronise' | 'error' | 'unchanged', number>>;
}

const FIELDS = `id status fingerprint summary { rows create synchronise error unchanged inTrash newHierarchies }
  rows(first: 15) { totalCount nodes { rowNumber outcome cells { field text } issues { code message } changes { field before after } } }`;

const TRY = `mutation ($input: TryImportInput!) { tryImport(input: $input) { ${FIELDS} } }`;
const COMMIT = `mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { ${FIELDS} } }`;
const LOOK = `query ($id: ID!) { importRun(id: $id) { ${FIELDS} } }`;

/** Between two looks at a commit that takes longer than its answer, in milliseconds. */
const LOOK_AGAIN = 100;

/** Tries an import; throws where a row is in error. */
export async function tryStep(client: Client, input: object): Promise<TriedRun> {
  const { tryImport } = await client.ask<{ tryImport: TriedRun }>(TRY, { input });
  if (tryImport.summary.error > 0) throw new Error(`${String(tryImport.summary.error)} rows are in error`);
  return tryImport;
}

/** Commits a run, and waits until it is done; throws where it ends otherwise. */
export async function commitStep(client: Client, { id, fingerprint }: TriedRun): Promise<TriedRun> {
  let run = (await client.ask<{ commitImport: TriedRun }>(COMMIT, { id, fingerprint })).commitImport;
  while (run.status === 'RUNNING') {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    run = (await client.ask<{ importRun: TriedRun }>(LOOK, { id })).importRun;
  }
  if (run.status !== 'DONE') throw new Error(`The commit ended as ${run.status}`);
  return run;
}
