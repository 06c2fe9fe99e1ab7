/** Sends a file to a server as an administrator does, and tells what became of it. */
import type { Client } from '../support/client.js';

/** Read as so many users, or refused. */
export type Outcome =
  | { readonly kind: 'READ'; readonly users: number }
  | { readonly kind: 'REFUSED'; readonly status: number; readonly code: string; readonly sentence: string };

/** A TryImportInput that lacks only its rows. */
export interface Places {
  readonly roleId: string;
  readonly startHierarchyId: string;
}

const TRY = 'mutation ($input: TryImportInput!) { tryImport(input: $input) { summary { rows } } }';

/** Uploads the file and tries what it holds: its users are those that the try counts with the mapping that the server proposes. */
export async function sendFile(
  { admin, places }: { readonly admin: Client; readonly places: Places },
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Outcome> {
  const { status, id, error } = await admin.upload(file.bytes, file.name);
  if (id === undefined) return { kind: 'REFUSED', status, code: error?.code ?? '', sentence: error?.message ?? '' };
  return countUsers(admin, { uploadId: id, ...places });
}

async function countUsers(admin: Client, input: object): Promise<Outcome> {
  const answer = await admin.graphql<{ tryImport: { summary: { rows: number } } }>(TRY, { input });
  const [failure] = answer.errors ?? [];
  if (failure === undefined) return { kind: 'READ', users: answer.data?.tryImport.summary.rows ?? Number.NaN };
  return { kind: 'REFUSED', status: answer.status, code: failure.extensions?.code ?? '', sentence: failure.message };
}
