/** Sets the import up on a running server: what it needs, and what it does now and then. */
import { randomUUID } from 'node:crypto';
import type { Services } from '../services.js';
import { Turns } from '../workbook/process/turns.js';
import { createWorkbookReader } from '../workbook/read-workbook.js';
import { forgetProgress } from './import-progress.js';
import type { ImportServices } from './import-services.js';
import { keepImportsTidy } from './expired-imports.repository.js';
import { historyPurge } from './purge-history.repository.js';
import { createRunningWork, type RunningWork } from '../running-work.js';
import { createSealedBlocks } from '../sealed/sealed-blocks.repository.js';
import { createSealer } from '../sealed/sealing.js';
import { findSeenRun } from './seen-runs.repository.js';

/** Each holds a whole file in memory until it is read. */
const UPLOADS_AT_ONCE = 8;

/** The import's services; hooks into the server's housekeeping and its stop. */
export async function startImports(services: Services): Promise<ImportServices> {
  const { config, database, appSecret, log } = services;
  const blocks = createSealedBlocks(createSealer(appSecret));
  const reader = createWorkbookReader({ maxImportRows: config.maxImportRows });
  const uploadsUnderWay = new Turns({ atOnce: UPLOADS_AT_ONCE, inLine: 0 });
  const commits: RunningWork<void> = createRunningWork();
  await forgetProgress(database);
  services.purgeHooks.push(historyPurge(blocks));
  services.runSights.push(async (viewer, runId) => (await findSeenRun(database.reads, runId, viewer)) !== null);
  services.tidyHooks.push((isStopped) => keepImportsTidy({ database, blocks }, isStopped));
  services.closeHooks.push(
    () => commits.settled(),
    () => {
      reader.close();
      return Promise.resolve();
    },
  );
  return { config, database, blocks, reader, uploadsUnderWay, commits, logFailure: (error) => logFailure(log, error) };
}

function logFailure(log: Services['log'], error: unknown): string {
  const failureId = randomUUID();
  log.error({ error, failureId }, 'A commit failed');
  return failureId;
}
