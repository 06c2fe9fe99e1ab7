/** Whether a commit of a run is at work somewhere. */
import { engineOf } from '../database/dialect.js';
import { findProgress } from './import-progress.js';
import type { ImportServices } from './import-services.js';

/** In this process, or by the hint of another one; the embedded engine has no other. */
export async function isAtWork({ database, commits }: Pick<ImportServices, 'database' | 'commits'>, runId: string): Promise<boolean> {
  if (commits.isRunning(runId)) return true;
  return engineOf(database.reads) !== 'embedded' && (await findProgress(database.reads, runId)) !== undefined;
}
