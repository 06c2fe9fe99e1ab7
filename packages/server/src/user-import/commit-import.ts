/** Commits an import once, however often it is asked for, and answers in time. */
import { Refusal, refuse } from '../graphql/errors.js';
import { commitRun } from './commit-run.js';
import type { Asker } from './import-context.js';
import { isAtWork } from './is-at-work.js';
import { LIVE_STATUSES, markLiveRun } from './import-run.repository.js';
import { ImportRunEntity } from './import-run.entity.js';
import type { ImportServices } from './import-services.js';
import { findSeenRun } from './seen-runs.repository.js';

/** After this time the answer is given while the work goes on. Source: the API. */
const ANSWER_MS = 20_000;
const LOOK_AGAIN_MS = 250;

export interface CommitRequest {
  readonly id: string;
  /** Of the preview that was seen. */
  readonly fingerprint: string;
  readonly importer: Asker;
}

/** Commits a run, or waits for whoever is at it; afterwards the run tells what came of it. Refuses a run that is over, or somebody else's. */
export async function commitImport(services: ImportServices, request: CommitRequest): Promise<void> {
  const run = await findCommittable(services, request);
  if (run === undefined) return;
  if (run.fingerprint !== request.fingerprint) {
    const marking = services.database.write((manager) => markLiveRun(manager, run.id, { status: 'STALE', failureId: null }));
    await Promise.race([marking, timeOut(Date.now() + ANSWER_MS)]);
    return;
  }
  const deadline = Date.now() + ANSWER_MS;
  if (await isDoneElsewhere(services, run.id, deadline)) return;
  const commit = services.commits.join(run.id, () => commitRun(services, run, request.importer));
  const isInTime = await Promise.race([commit.then(() => true), timeOut(deadline).then(() => false)]);
  if (!isInTime) commit.catch((error: unknown) => tellLater(services, run.id, error));
}

/** The run, if it is still to be committed; undefined where the same preview was committed already. */
async function findCommittable(
  { database }: ImportServices,
  { id, fingerprint, importer }: CommitRequest,
): Promise<ImportRunEntity | undefined> {
  const run = (await findSeenRun(database.reads, id, importer)) ?? refuse('NOT_FOUND');
  if (run.createdById !== importer.id) refuse('FORBIDDEN');
  if (run.status === 'DONE' && run.fingerprint === fingerprint) return undefined;
  if (!LIVE_STATUSES.includes(run.status)) refuse('CONFLICT', { status: run.status });
  if (run.expiresAt.getTime() <= Date.now()) refuse('CONFLICT', { status: 'CANCELLED' });
  return run;
}

/** Waits while another server's process commits the run; it is ours to commit if that one gives up. */
async function isDoneElsewhere(services: ImportServices, runId: string, deadline: number): Promise<boolean> {
  if (services.commits.isRunning(runId) || !(await isAtWork(services, runId))) return false;
  await timeOut(Math.min(deadline, Date.now() + LOOK_AGAIN_MS));
  if (Date.now() >= deadline) return true;
  const run = await services.database.reads.findOneBy(ImportRunEntity, { id: runId });
  return run === null || !LIVE_STATUSES.includes(run.status) || isDoneElsewhere(services, runId, deadline);
}

/** A refusal that comes when the answer has gone already: whoever asks for the run is told. */
async function tellLater({ database, logFailure }: ImportServices, runId: string, error: unknown): Promise<void> {
  const failureId = error instanceof Refusal ? error.code : logFailure(error);
  await database.write((manager) => markLiveRun(manager, runId, { status: 'FAILED', failureId })).catch(logFailure);
}

function timeOut(deadline: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, deadline - Date.now())).unref());
}
