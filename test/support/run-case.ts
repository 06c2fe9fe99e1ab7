/** Plays a case through the API, on a server with nothing but its first System Admin, and checks all that the case says. */
import { USER_FIELDS } from '@intake/shared';
import { expect } from 'vitest';
import { arrangeCase } from './arrange-case.js';
import type { CaseImport, ImportCase } from './case.js';
import { checkAfter } from './check-after.js';
import { checkPreview } from './check-preview.js';
import { connectClient, type Client } from './client.js';
import { commitImport, tryImport, uploadFile } from './import-run.js';
import type { LentServer } from './lend-servers.js';
import { hierarchyId, roleId } from './places.js';
import type { TestCell } from './sheet-xml.js';

const COLUMNS = ['First name', 'Last name', 'Username', 'User ID', 'Email'];

/** A kind of file: its name, and how one is made of rows. */
export interface FileKind {
  readonly fileName: string;
  readonly build: (rows: readonly (readonly TestCell[])[]) => Uint8Array;
}

/** Fails the test where the product does something else. */
export async function runCase(given: ImportCase, { server, admin }: LentServer, file: FileKind): Promise<void> {
  try {
    for (let step: ImportCase | undefined = given; step !== undefined; step = step.then) {
      await playImport(admin, step, { file, connect: () => connectClient(server.url) });
    }
  } catch (error) {
    // What went wrong behind a sentence and an ID stands in the log only.
    process.stderr.write(server.log());
    throw error;
  }
}

async function playImport(client: Client, step: ImportCase, { file, connect }: { file: FileKind; connect: () => Client }): Promise<void> {
  await arrangeCase(client, step.given);
  const bytes = file.build([step.columns ?? COLUMNS, ...step.rows]);
  const uploadId = await uploadFile(client, bytes, file.fileName);
  const preview = await tryImport(client, { uploadId, ...(await importInput(client, step.import)) });
  expect(preview.status).toBe('PREVIEW');
  checkPreview(preview, step.preview ?? {});
  const done = await commitImport(client, preview);
  expect(done).toEqual({ ...preview, status: 'DONE' });
  await checkAfter(client, step.after ?? {}, connect);
}

/** The API's TryImportInput, but for the file. */
async function importInput(
  client: Client,
  { role = 'Candidate', startHierarchy = 'Exams', mapping, corrections, ...rest }: CaseImport = {},
): Promise<object> {
  const columns = USER_FIELDS.flatMap((field) => (mapping?.[field] === undefined ? [] : [{ field, column: mapping[field] }]));
  return {
    ...rest,
    roleId: await roleId(client, role),
    startHierarchyId: await hierarchyId(client, startHierarchy),
    ...(mapping && { mapping: columns }),
    ...(corrections && { corrections: corrections.map(([rowNumber, field, value]) => ({ rowNumber, field, value })) }),
  };
}
