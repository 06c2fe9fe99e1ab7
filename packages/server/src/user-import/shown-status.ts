/** A run's status as people see it. */
import type { ImportStatus } from '@intake/shared';
import type { ImportRunEntity } from './import-run.entity.js';
import { LIVE_STATUSES } from './import-run.repository.js';
import type { ImportServices } from './import-services.js';
import { isAtWork } from './is-at-work.js';
import { liveUntil } from './live-until.js';

/** RUNNING while a commit is at work; CANCELLED as soon as the preview is too old to be committed. */
export async function shownStatus(services: ImportServices, run: ImportRunEntity): Promise<ImportStatus> {
  if (!LIVE_STATUSES.includes(run.status)) return run.status;
  if (await isAtWork(services, run.id)) return 'RUNNING';
  return liveUntil(run) === null ? 'CANCELLED' : run.status;
}
