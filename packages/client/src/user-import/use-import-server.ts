/** What the wizard asks of the server. */
import type { ReadingChoices } from '@intake/shared';
import { apollo } from '../app/apollo.js';
import { isConnectionLost } from '../app/error-sentence.js';
import { language } from '../app/i18n.js';
import {
  CancelImportDocument,
  CommitImportDocument,
  ImportRunDocument,
  ImportUploadDocument,
  LatestImportsDocument,
  ReadUploadAgainDocument,
  TryImportDocument,
  type TryImportInput,
} from '../generated/user-import.js';
import { FIRST_ROWS } from './first-rows.js';
import type { ImportUpload } from './import-choices.js';
import type { ImportRun } from './import-state.js';

export type ImportServer = ReturnType<typeof useImportServer>;

/** A question that isn't answered by then, in milliseconds, is asked again. */
const TIME_TO_ANSWER = 20_000;

/** Each rejects with what the server refuses with, or where it can't be reached. Nothing of a file stays in the cache. */
export function useImportServer() {
  return { findUpload, readUploadAgain, findRun, findLatestRun, tryImport, commitImport, cancelImport, isConnectionLost };
}

/** Null where it is gone, or somebody else's. */
async function findUpload(id: string): Promise<ImportUpload | null> {
  const { data } = await apollo.query({ query: ImportUploadDocument, variables: { id }, fetchPolicy: 'no-cache' });
  return data.upload;
}

/** Another upload of the same file, which takes the place of the one before. */
async function readUploadAgain(id: string, choices: ReadingChoices): Promise<ImportUpload> {
  const { data } = await apollo.mutate({ mutation: ReadUploadAgainDocument, variables: { id, choices }, fetchPolicy: 'no-cache' });
  return present(data?.readUploadAgain);
}

/** Null where there is none that the person may see. */
async function findRun(id: string): Promise<ImportRun | null> {
  const context = { timeLimit: TIME_TO_ANSWER };
  const { data } = await apollo.query({ query: ImportRunDocument, variables: { id }, fetchPolicy: 'no-cache', context });
  return data.importRun;
}

/** The latest try of a file that can still be committed; null where there is none. */
async function findLatestRun(uploadId: string): Promise<ImportRun | null> {
  const { data } = await apollo.query({ query: LatestImportsDocument, fetchPolicy: 'no-cache' });
  const latest = data.importRuns.nodes.find(({ mayCommit, upload }) => mayCommit && upload?.id === uploadId);
  return latest === undefined ? null : findRun(latest.id);
}

async function tryImport(input: TryImportInput): Promise<ImportRun> {
  const asked = language.value;
  const variables = { input, first: FIRST_ROWS };
  const { data } = await apollo.mutate({ mutation: TryImportDocument, variables, fetchPolicy: 'no-cache' });
  const { errors, new: created, ...run } = present(data?.tryImport);
  return { ...run, firstRows: { language: asked, errors, new: created } };
}

async function commitImport({ id, fingerprint }: ImportRun): Promise<ImportRun> {
  const { data } = await apollo.mutate({ mutation: CommitImportDocument, variables: { id, fingerprint }, fetchPolicy: 'no-cache' });
  return present(data?.commitImport);
}

async function cancelImport(id: string): Promise<void> {
  await apollo.mutate({ mutation: CancelImportDocument, variables: { id }, fetchPolicy: 'no-cache' });
}

function present<Answer>(answer: Answer | null | undefined): Answer {
  if (answer === null || answer === undefined) throw new Error('');
  return answer;
}
