/** Lets go of what an import keeps only for a time: previews and uploads after 24 hours, a committed run's rows after 30 days. */
import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import { ImportRunBlockEntity } from './import-run-block.entity.js';
import { ImportRunUserEntity } from './import-run-user.entity.js';
import { ImportRunEntity } from './import-run.entity.js';
import { COMMITTED_STATUSES, discardPreviews, LIVE_STATUSES, removeUnusedUploads } from './import-run.repository.js';
import type { ImportServices } from './import-services.js';
import type { SealedBlocks } from '../sealed/sealed-blocks.repository.js';
import { UploadEntity } from './upload.entity.js';

/** Few enough that nobody waits for a transaction. */
const BATCH = 20;

/** The history's line itself stays, so that nothing of it expires any more. */
const NEVER = new Date('9999-12-31T00:00:00Z');

/** Lets go of all whose time has come. */
export async function keepImportsTidy(
  { database, blocks }: Pick<ImportServices, 'database' | 'blocks'>,
  isStopped: () => boolean,
): Promise<void> {
  for (const step of [expirePreviews, expireHistory, expireUploads]) {
    while (!isStopped() && (await database.write((manager) => step(manager, blocks))) === BATCH);
  }
}

async function expirePreviews(manager: EntityManager, blocks: SealedBlocks): Promise<number> {
  const runs = await findExpired(manager, LIVE_STATUSES);
  await discardPreviews(manager, blocks, { runs });
  return runs.length;
}

async function expireHistory(manager: EntityManager, blocks: SealedBlocks): Promise<number> {
  const runIds = (await findExpired(manager, COMMITTED_STATUSES)).map(({ id }) => id);
  if (runIds.length === 0) return 0;
  await blocks.remove(manager, runIds);
  await manager.delete(ImportRunBlockEntity, { runId: In(runIds) });
  await manager.delete(ImportRunUserEntity, { runId: In(runIds) });
  await manager.update(ImportRunEntity, { id: In(runIds) }, { expiresAt: NEVER });
  return runIds.length;
}

function findExpired(manager: EntityManager, statuses: readonly ImportRunEntity['status'][]): Promise<ImportRunEntity[]> {
  return manager.find(ImportRunEntity, { where: { status: In([...statuses]), expiresAt: LessThanOrEqual(new Date()) }, take: BATCH });
}

async function expireUploads(manager: EntityManager, blocks: SealedBlocks): Promise<number> {
  const uploads = await manager.find(UploadEntity, { where: { expiresAt: LessThanOrEqual(new Date()) }, take: BATCH });
  const ids = uploads.map(({ id }) => id);
  return removeUnusedUploads(manager, blocks, ids);
}
