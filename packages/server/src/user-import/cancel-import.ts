/** Throws a preview away, with its file. */
import { refuse } from '../graphql/errors.js';
import { ImportRunEntity } from './import-run.entity.js';
import { discardPreviews, findVisibleRun, LIVE_STATUSES } from './import-run.repository.js';
import type { ImportServices } from './import-services.js';

/** Cancels somebody's own run; cancelling it again changes nothing. Refuses a run that was committed. */
export async function cancelImport({ database, blocks }: ImportServices, id: string, userId: string): Promise<void> {
  await database.write(async (manager) => {
    const run = (await findVisibleRun(manager, id, userId)) ?? refuse('NOT_FOUND');
    if (run.createdById !== userId) refuse('FORBIDDEN');
    if (run.status === 'CANCELLED') return;
    if (!LIVE_STATUSES.includes(run.status)) refuse('CONFLICT', { status: run.status });
    await discardPreviews(manager, blocks, { runs: [run] });
    const { status } = await manager.findOneByOrFail(ImportRunEntity, { id });
    if (status !== 'CANCELLED') refuse('CONFLICT', { status });
  });
}
