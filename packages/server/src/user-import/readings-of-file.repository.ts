/** The uploads of one file: what was sent, and what came of reading it again. */
import { In, type EntityManager } from 'typeorm';
import type { SealedBlocks } from '../sealed/sealed-blocks.repository.js';
import { ImportRunEntity } from './import-run.entity.js';
import { discardPreviews, LIVE_STATUSES, removeUnusedUploads } from './import-run.repository.js';
import { UploadEntity } from './upload.entity.js';

/** The IDs of an upload and of all others of its file; none where it is gone. */
export async function findReadings(manager: EntityManager, uploadId: string): Promise<string[]> {
  const upload = await manager.findOneBy(UploadEntity, { id: uploadId });
  if (upload === null) return [];
  // Rows that a program sent are no file, even where it sent the same twice at a time.
  if (upload.fileName === null) return [uploadId];
  // A reading keeps the moment at which the file was sent.
  const { createdById, sha256, createdAt } = upload;
  const readings = await manager.find(UploadEntity, { select: { id: true }, where: { createdById, sha256, createdAt } });
  return readings.map(({ id }) => id);
}

/** Removes a file of which one reading was committed, with the previews that rest on other readings of it. */
export async function removeFile(manager: EntityManager, blocks: SealedBlocks, uploadId: string): Promise<void> {
  const readings = await findReadings(manager, uploadId);
  const others = readings.filter((id) => id !== uploadId);
  const runs = await manager.findBy(ImportRunEntity, { uploadId: In(others), status: In([...LIVE_STATUSES]) });
  await discardPreviews(manager, blocks, { runs });
  await removeUnusedUploads(manager, blocks, readings);
}
