/** Which committed imports created or synchronised whom. */
import { In, type EntityManager } from 'typeorm';
import { breathe } from '../database/breathe.js';
import { batches, marks } from '../database/bulk.js';
import { ImportRunEntity } from './import-run.entity.js';
import { COMMITTED_STATUSES } from './import-run.repository.js';
import { seenTops, type RunViewer } from './seen-runs.repository.js';

/** A user's line in a committed run. */
export interface ImportOfUser {
  readonly userId: string;
  readonly rowNumber: number;
  readonly run: RunOfUser;
}

/** What names a run in a list. */
type RunOfUser = Pick<ImportRunEntity, 'id' | 'status' | 'fileName' | 'createdById' | 'committedAt'>;

/** Whoever is imported every hour has hundreds of imports, all of which the embedded engine looks at in one go. */
const USERS_AT_ONCE = 50;

export interface ImportsWanted {
  /** Imports of each user, at most. */
  readonly most: number;
  readonly viewer: RunViewer;
}

/** Of each of these users the newest imports that somebody sees, newest first. */
export async function findImportsOf(
  manager: EntityManager,
  userIds: readonly string[],
  { most, viewer }: ImportsWanted,
): Promise<Map<string, ImportOfUser[]>> {
  const sight = sightOf(viewer, await seenTops(manager, viewer));
  const lines: Line[] = [];
  for (const batch of batches(userIds, USERS_AT_ONCE)) {
    const values = [...batch, ...COMMITTED_STATUSES, ...sight.values, most];
    const some: Line[] = await manager.query(newestLines(batch.length, sight.condition), values);
    lines.push(...some);
    await breathe();
  }
  const runs = await findRuns(manager, [...new Set(lines.map(({ run_id: runId }) => runId))]);
  const found = new Map<string, ImportOfUser[]>(userIds.map((id) => [id, []]));
  for (const { run_id: runId, user_id: userId, sheet_row: rowNumber } of lines) {
    const run = runs.get(runId);
    if (run !== undefined) found.get(userId)?.push({ userId, rowNumber, run });
  }
  return found;
}

interface Line {
  readonly run_id: string;
  readonly user_id: string;
  readonly sheet_row: number;
}

interface Sight {
  readonly condition: string;
  readonly values: readonly string[];
}

function sightOf({ id }: RunViewer, tops: readonly string[] | undefined): Sight {
  if (tops === undefined) return { condition: '', values: [] };
  const ofOthers = tops.length === 0 ? '' : ` OR r.importer_tops IN (${marks(tops.length)})`;
  return { condition: ` AND (r.created_by_id = ?${ofOthers})`, values: [id, ...tops] };
}

function newestLines(users: number, sight: string): string {
  return `SELECT run_id, user_id, sheet_row FROM (
      SELECT u.run_id, u.user_id, u.sheet_row, ROW_NUMBER() OVER (PARTITION BY u.user_id ORDER BY r.committed_at DESC, r.id DESC) AS place
      FROM import_run_users u JOIN import_runs r ON r.id = u.run_id
      WHERE u.user_id IN (${marks(users)}) AND r.status IN (${marks(COMMITTED_STATUSES.length)})${sight}
    ) AS newest WHERE place <= ? ORDER BY user_id, place`;
}

async function findRuns(manager: EntityManager, ids: readonly string[]): Promise<Map<string, RunOfUser>> {
  const select = { id: true, status: true, fileName: true, createdById: true, committedAt: true } as const;
  const found = new Map<string, RunOfUser>();
  for (const batch of batches(ids)) {
    for (const run of await manager.find(ImportRunEntity, { select, where: { id: In(batch) } })) found.set(run.id, run);
  }
  return found;
}
