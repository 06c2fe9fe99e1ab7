/** Throws a preview away, with its file. */
import { recordAudit } from '../audit/record-audit.repository.js';
import { refuse } from '../graphql/errors.js';
import { type Asker, auditSourceOf } from './import-context.js';
import { ImportRunEntity } from './import-run.entity.js';
import { discardPreviews, LIVE_STATUSES, removeUnusedUploads } from './import-run.repository.js';
import type { ImportServices } from './import-services.js';
import { findReadings } from './readings-of-file.repository.js';
import { findSeenRun } from './seen-runs.repository.js';

/** Cancels somebody's own run; cancelling it again changes nothing. Refuses a run that was committed. */
export async function cancelImport({ database, blocks }: ImportServices, id: string, viewer: Asker): Promise<void> {
  await database.write(async (manager) => {
    const run = (await findSeenRun(manager, id, viewer)) ?? refuse('NOT_FOUND');
    if (run.createdById !== viewer.id) refuse('FORBIDDEN');
    if (run.status === 'CANCELLED') return;
    if (!LIVE_STATUSES.includes(run.status)) refuse('CONFLICT', { status: run.status });
    const readings = await findReadings(manager, run.uploadId);
    await discardPreviews(manager, blocks, { runs: [run] });
    const { status } = await manager.findOneByOrFail(ImportRunEntity, { id });
    if (status !== 'CANCELLED') refuse('CONFLICT', { status });
    await removeUnusedUploads(manager, blocks, readings);
    await recordAudit(manager, auditSourceOf(viewer), {
      action: 'IMPORT_CANCELLED',
      subjects: [id],
      details: { fileSha256: run.fileSha256 },
    });
  });
}
