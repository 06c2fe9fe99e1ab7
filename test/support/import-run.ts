/** An import through the API: what is asked of a run, and how one is tried and committed. */
import type { Client } from './client.js';

export interface RunRow {
  readonly rowNumber: number;
  readonly outcome: 'CREATE' | 'SYNCHRONISE' | 'ERROR';
  readonly unchanged: boolean;
  readonly inTrash: boolean;
  readonly issues: readonly { readonly field: string | null; readonly code: string; readonly message: string }[];
  readonly changes: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

export interface Run {
  readonly id: string;
  readonly status: string;
  readonly failure: string | null;
  readonly fingerprint: string;
  readonly summary: Readonly<Record<'rows' | 'create' | 'synchronise' | 'error' | 'unchanged' | 'inTrash' | 'newHierarchies', number>>;
  readonly newHierarchies: readonly (readonly string[])[];
  readonly rows: { readonly totalCount: number; readonly nodes: readonly RunRow[] };
}

const FIELDS = `
  id status failure fingerprint
  summary { rows create synchronise error unchanged inTrash newHierarchies }
  newHierarchies
  rows(first: 500) { totalCount nodes { rowNumber outcome unchanged inTrash issues { field code message } changes { field before after } } }`;

/** How long a commit may take, in milliseconds. */
const DEADLINE = 30_000;

/** Sends a file to the server; the upload's ID. */
export async function uploadFile(client: Client, bytes: Uint8Array, fileName: string): Promise<string> {
  const { status, id, error } = await client.upload(bytes, fileName);
  if (status !== 201 || id === undefined) throw new Error(`The server took no upload: ${String(status)} ${JSON.stringify(error)}`);
  return id;
}

/** The run with its preview; the input is the API's TryImportInput. */
export async function tryImport(client: Client, input: object): Promise<Run> {
  const mutation = `mutation ($input: TryImportInput!) { tryImport(input: $input) { ${FIELDS} } }`;
  return (await client.ask<{ tryImport: Run }>(mutation, { input })).tryImport;
}

/** The run when the commit is over, however it ended. */
export async function commitImport(client: Client, { id, fingerprint }: Pick<Run, 'id' | 'fingerprint'>): Promise<Run> {
  const mutation = `mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { ${FIELDS} } }`;
  let run = (await client.ask<{ commitImport: Run }>(mutation, { id, fingerprint })).commitImport;
  const end = Date.now() + DEADLINE;
  while (run.status === 'RUNNING') {
    if (Date.now() > end) throw new Error(`The commit of run ${id} takes too long`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    run = await importRun(client, id);
  }
  return run;
}

/** The run as it is now; throws where there is none. */
export async function importRun(client: Client, id: string): Promise<Run> {
  const { importRun: run } = await client.ask<{ importRun: Run | null }>(`query ($id: ID!) { importRun(id: $id) { ${FIELDS} } }`, { id });
  if (run === null) throw new Error(`There is no import run ${id}`);
  return run;
}
