/** Reads and writes import runs and their previews. */
import { In, MoreThan, type EntityManager } from 'typeorm';
import { batches, forKeys, insertRows, marks } from '../database/bulk.js';
import { forUpdate } from '../database/dialect.js';
import { rowMark } from './row-marks.js';
import { toBlocks, toJson } from '../sealed/json-blocks.js';
import { ImportRunBlockEntity } from './import-run-block.entity.js';
import { ImportRunEntity, type ImportRunSettings, type StoredImportStatus } from './import-run.entity.js';
import { importerTops } from './importer-tops.js';
import type { MadePlan } from './make-plan.js';
import { shownRow } from './shown-row.js';
import type { SealedBlocks } from '../sealed/sealed-blocks.repository.js';
import { UploadEntity } from './upload.entity.js';

const MARKS_TABLE = { table: 'import_run_blocks', columns: ['run_id', 'block', 'marks'] };
/** Each may be nearly 64 KiB, and a packet of the servers' smallest default 16 MiB. */
const MARKS_A_STATEMENT = 100;

/** A run that can still be committed. */
export const LIVE_STATUSES: readonly StoredImportStatus[] = ['PREVIEW', 'STALE', 'FAILED'];

/** A run that others than its importer may see. */
export const COMMITTED_STATUSES: readonly StoredImportStatus[] = ['DONE', 'UNDONE'];

/** What of a run its preview decides. */
export function previewFacts({ plan, world, fingerprint }: MadePlan, settings: Omit<ImportRunSettings, 'role'>) {
  const { summary, issueCounts, role } = plan;
  const facts = { fingerprint, summary, issueCounts: [...issueCounts], timeZone: world.timeZone };
  return { ...facts, importerTops: importerTops(world), settings: { ...settings, role } };
}

/** Writes the rows and places of a preview, in place of any earlier one. */
export async function writePreview(
  manager: EntityManager,
  blocks: SealedBlocks,
  { runId, made }: { runId: string; made: MadePlan },
): Promise<void> {
  await blocks.remove(manager, [runId], ['PLANNED_ROWS', 'PLACES']);
  await manager.delete(ImportRunBlockEntity, { runId });
  const { rows, newHierarchies, destinations } = made.plan;
  const markRows = toBlocks(rows.map(rowMark)).map((marks, block) => [runId, block, marks.toString()]);
  for (const some of batches(markRows, MARKS_A_STATEMENT)) await insertRows(manager, MARKS_TABLE, some);
  await blocks.write(manager, { ownerId: runId, kind: 'PLANNED_ROWS' }, toBlocks(rows.map(shownRow)));
  await blocks.write(manager, { ownerId: runId, kind: 'PLACES' }, [toJson({ newHierarchies, destinations })]);
}

/** A person's runs that can still be committed, oldest first. */
export function findLiveRuns(manager: EntityManager, createdById: string): Promise<ImportRunEntity[]> {
  const where = { createdById, status: In([...LIVE_STATUSES]), expiresAt: MoreThan(new Date()) };
  return manager.find(ImportRunEntity, { where, order: { createdAt: 'ASC', id: 'ASC' } });
}

/** Lets nobody else count, commit or discard a person's live runs before the transaction ends. */
export async function lockLiveRuns(manager: EntityManager, createdById: string): Promise<void> {
  const statement = `SELECT id FROM import_runs WHERE created_by_id = ? AND status IN (${marks(LIVE_STATUSES.length)}) ORDER BY id`;
  await manager.query(`${statement}${forUpdate(manager)}`, [createdById, ...LIVE_STATUSES]);
}

/** Throws previews away, with their files unless another live run rests on them or `keepUpload` names them. */
export async function discardPreviews(
  manager: EntityManager,
  blocks: SealedBlocks,
  { runs, keepUpload }: { runs: readonly ImportRunEntity[]; keepUpload?: string | undefined },
): Promise<void> {
  if (runs.length === 0) return;
  const named = In(runs.map(({ id }) => id));
  // A commit may have come first: only what is cancelled by this very statement, or was before, is thrown away.
  await manager.update(ImportRunEntity, { id: named, status: In([...LIVE_STATUSES]) }, { status: 'CANCELLED' });
  const cancelled = await manager.findBy(ImportRunEntity, { id: named, status: 'CANCELLED' });
  const runIds = cancelled.map(({ id }) => id);
  await manager.delete(ImportRunBlockEntity, { runId: In(runIds) });
  await blocks.remove(manager, runIds);
  const uploadIds = cancelled.map(({ uploadId }) => uploadId).filter((id) => id !== keepUpload);
  await removeUnusedUploads(manager, blocks, [...new Set(uploadIds)]);
}

/** Lets nobody else remove an upload before the transaction ends. */
export async function lockUpload(manager: EntityManager, id: string): Promise<void> {
  await manager.query(`SELECT id FROM uploads WHERE id = ?${forUpdate(manager)}`, [id]);
}

/** Removes uploads, with what they hold, that no live run rests on. Returns how many. */
export async function removeUnusedUploads(manager: EntityManager, blocks: SealedBlocks, uploadIds: readonly string[]): Promise<number> {
  if (uploadIds.length === 0) return 0;
  // A try of the same upload may be under way: it locks the upload before it names it.
  await forKeys(manager, uploadIds, (places) => `UPDATE uploads SET expires_at = expires_at WHERE id IN (${places})`);
  const used = await manager.find(ImportRunEntity, {
    select: { uploadId: true },
    where: { uploadId: In([...uploadIds]), status: In([...LIVE_STATUSES]) },
  });
  const unused = uploadIds.filter((id) => !used.some(({ uploadId }) => uploadId === id));
  if (unused.length === 0) return 0;
  await manager.delete(UploadEntity, { id: In(unused) });
  await blocks.remove(manager, unused);
  return unused.length;
}

/** Says whether this transaction may commit the run: whoever changes the row first does, and everybody else waits, then finds it changed. */
export async function claimRun(manager: EntityManager, { id, fingerprint }: { id: string; fingerprint: string }): Promise<boolean> {
  const claimable = { id, fingerprint, status: In([...LIVE_STATUSES]), expiresAt: MoreThan(new Date()) };
  const { affected } = await manager.update(ImportRunEntity, claimable, { status: 'DONE', failureId: null, committedAt: new Date() });
  return affected === 1;
}

/** Marks a run that can still be committed. */
export async function markLiveRun(
  manager: EntityManager,
  id: string,
  change: Partial<Pick<ImportRunEntity, 'status' | 'failureId'>>,
): Promise<void> {
  await manager.update(ImportRunEntity, { id, status: In([...LIVE_STATUSES]) }, change);
}
