/** Whether a run's preview can still be committed, and by whom. */
import type { ImportRunEntity } from './import-run.entity.js';
import { LIVE_STATUSES } from './import-run.repository.js';
import type { ImportServices } from './import-services.js';
import { isAtWork } from './is-at-work.js';

/** Until when the preview can be committed; null where it no longer can. */
export function liveUntil({ status, expiresAt }: Pick<ImportRunEntity, 'status' | 'expiresAt'>): Date | null {
  return LIVE_STATUSES.includes(status) && expiresAt.getTime() > Date.now() ? expiresAt : null;
}

/** Whether this user could commit, retry or cancel the run now: it is theirs and live, and no commit is at work. */
export async function mayCommit(
  services: Pick<ImportServices, 'database' | 'commits'>,
  run: Pick<ImportRunEntity, 'id' | 'createdById' | 'status' | 'expiresAt'>,
  userId: string,
): Promise<boolean> {
  return run.createdById === userId && liveUntil(run) !== null && !(await isAtWork(services, run.id));
}
