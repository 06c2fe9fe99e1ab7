/** How a file was read, and reading it again otherwise, as a program asks for it. */
import { buildCsv } from './build-csv.js';
import type { Client } from './client.js';
import { uploadFile } from './import-run.js';
import { personRow } from './people-file.js';

/** The header row of a file of users. */
export const HEADERS = ['First name', 'Last name', 'Username', 'User ID', 'Email'];

/** Uploads a text; the ID of the upload. */
export function sendText(client: Client, text: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
  return uploadFile(client, Buffer.from(text, encoding), 'people.csv');
}

/** Uploads a file of one user that has a title above its header row. */
export function sendTitledFile(client: Client, username: string): Promise<string> {
  return uploadFile(client, buildCsv([['Candidates of 2026'], HEADERS, personRow(username)]), 'people.csv');
}

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

/** The code and sentence with which reading an upload again is refused. */
export async function refusalOfReading(client: Client, id: string, choices: object) {
  const { errors } = await client.graphql(READ_AGAIN, { id, choices });
  return { ...errors?.[0]?.extensions, message: errors?.[0]?.message };
}
