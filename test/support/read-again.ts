/** How a file was read, and reading it again otherwise, as a program asks for it. */
import type { Client } from './client.js';

export interface ShownSheet {
  readonly headerRow: number;
  readonly rowCount: number;
  readonly hiddenRowCount: number;
  readonly firstRows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  readonly columns: readonly { readonly header: string; readonly samples: readonly string[] }[];
}

export interface ShownUpload {
  readonly id: string;
  readonly fileName: string;
  readonly byteSize: number;
  readonly expiresAt: string;
  readonly reading: { readonly kind: string; readonly encoding: string | null; readonly delimiter: string | null };
  readonly choices: object;
  readonly sheets: readonly ShownSheet[];
}

const FIELDS = `id fileName byteSize expiresAt reading { kind encoding delimiter } choices { encoding delimiter headerRows { sheet row } }
  sheets { headerRow rowCount hiddenRowCount firstRows { number cells } columns { header samples } }`;

/** Reads an upload again; for refusals. */
export const READ_AGAIN = `mutation ($id: ID!, $choices: ReadingChoicesInput!) { readUploadAgain(id: $id, choices: $choices) { ${FIELDS} } }`;

/** The upload as whoever sent it sees it; null where it is gone. */
export async function shownUpload(client: Client, id: string): Promise<ShownUpload | null> {
  return (await client.ask<{ upload: ShownUpload | null }>(`query ($id: ID!) { upload(id: $id) { ${FIELDS} } }`, { id })).upload;
}

/** The upload that another reading of a file makes. */
export async function readAgain(client: Client, id: string, choices: object): Promise<ShownUpload> {
  return (await client.ask<{ readUploadAgain: ShownUpload }>(READ_AGAIN, { id, choices })).readUploadAgain;
}
