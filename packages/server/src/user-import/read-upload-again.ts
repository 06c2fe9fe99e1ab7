/** Reads the file of an upload again, as whoever sent it chose: another upload of the same file. */
import { fileRefusalSentence, type ReadingChoices } from '@intake/shared';
import { refuse } from '../graphql/errors.js';
import type { ReadWorkbook } from '../workbook/read-workbook.js';
import { readersFault, UnreadableFile } from '../workbook/unreadable-file.js';
import { checkChoices, checkHeaderRows } from './check-choices.js';
import { lockUpload, removeUnusedUploads } from './import-run.repository.js';
import type { ImportServices } from './import-services.js';
import { findUpload, UPLOAD_GONE } from './import-source.js';
import { newUpload, storeUpload } from './keep-upload.js';
import { findHowRead, openFile } from './kept-file.js';
import { findReadings } from './readings-of-file.repository.js';

export interface ReadAgain {
  readonly uploadId: string;
  readonly choices: ReadingChoices;
  readonly userId: string;
}

/** Reads in containment, as at the upload. Returns the new upload's ID; refuses somebody else's upload, and choices by which it can't be read. */
export async function readUploadAgain(services: ImportServices, again: ReadAgain): Promise<string> {
  const { database, blocks, uploadsUnderWay } = services;
  const { uploadId, choices, userId } = again;
  const before = await findUpload(database.reads, uploadId, userId);
  const how = before && (await findHowRead(database.reads, blocks, before.id));
  if (how === undefined) return refuse('NOT_FOUND', { sentence: UPLOAD_GONE });
  checkChoices(choices, how.reading);
  if (uploadsUnderWay.full) refuse('TOO_MANY_REQUESTS');
  return uploadsUnderWay.take(async () => {
    const bytes = await openFile(database.reads, blocks, uploadId);
    // Removed meanwhile, as by a commit, it has lost its pieces, or some.
    if (bytes.length !== before?.byteSize) refuse('NOT_FOUND', { sentence: UPLOAD_GONE });
    const read = await services.reader.read(bytes, choices).catch(refuseUnreadable);
    checkHeaderRows(choices, read.sheets);
    return addReading(services, again, { ...read, bytes });
  });
}

function refuseUnreadable(error: unknown): never {
  if (!(error instanceof UnreadableFile)) throw error;
  refuse(error.code, { sentence: (language) => fileRefusalSentence(error.reason, language), cause: readersFault(error) });
}

/**
 * The one before may have gone since, as with a commit: then nothing comes after it. It stays, for whoever never hears of its successor; those
 * that came of the file before go, unless a preview needs them.
 */
function addReading(
  { database, blocks }: ImportServices,
  { uploadId, choices, userId }: ReadAgain,
  { sheets, proposedSheet, reading, blocks: rows, bytes }: ReadWorkbook & { bytes: Buffer },
): Promise<string> {
  return database.write(async (manager) => {
    await lockUpload(manager, uploadId);
    const before = (await findUpload(manager, uploadId, userId)) ?? refuse('NOT_FOUND', { sentence: UPLOAD_GONE });
    const readings = await findReadings(manager, uploadId);
    const { createdById, fileName, byteSize, sha256, createdAt, expiresAt } = before;
    const upload = newUpload({ createdById, fileName, byteSize, sha256, createdAt, expiresAt, proposedSheet });
    await storeUpload(manager, blocks, { upload, sheets, rows, file: { bytes, reading, choices } });
    const earlier = readings.filter((id) => id !== uploadId);
    await removeUnusedUploads(manager, blocks, earlier);
    return upload.id;
  });
}
