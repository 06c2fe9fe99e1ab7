/** A run's status as people see it. */
import type { ImportStatus } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { findProgress } from './import-progress.js';
import type { ImportRunEntity } from './import-run.entity.js';
import { LIVE_STATUSES } from './import-run.repository.js';

/** RUNNING while a commit is at work; CANCELLED as soon as the preview is too old to be committed. */
export async function shownStatus(manager: EntityManager, { id, status, expiresAt }: ImportRunEntity): Promise<ImportStatus> {
  if (!LIVE_STATUSES.includes(status)) return status;
  if ((await findProgress(manager, id)) !== undefined) return 'RUNNING';
  return expiresAt.getTime() <= Date.now() ? 'CANCELLED' : status;
}
