/** Takes the lines about users who are removed for good out of the import history; the counts there stay. */
import { identifierKey } from '@intake/shared';
import { In, MoreThan, Not, type EntityManager } from 'typeorm';
import { UserEntity } from '../user/user.entity.js';
import { ImportRunBlockEntity } from './import-run-block.entity.js';
import { ImportRunUserEntity } from './import-run-user.entity.js';
import { ImportRunEntity } from './import-run.entity.js';
import { LIVE_STATUSES } from './import-run.repository.js';
import { fromBlocks, toBlocks, toJson } from '../sealed/json-blocks.js';
import { readCorrections, readRows } from './run-contents.js';
import { BrokenSeal } from '../sealed/sealing.js';
import type { SealedBlocks } from '../sealed/sealed-blocks.repository.js';
import type { ShownRow } from './shown-row.js';
import type { UndoEntry } from './undo-record.js';

/** Whom the lines are about. */
interface Leaving {
  readonly ids: ReadonlySet<string>;
  readonly usernameKeys: ReadonlySet<string>;
}

/** The hook for those who remove users for good: it runs in their transaction. */
export function historyPurge(blocks: SealedBlocks) {
  return async (manager: EntityManager, userIds: readonly string[]): Promise<void> => {
    if (userIds.length === 0) return;
    const users = await manager.find(UserEntity, { select: { id: true, usernameKey: true }, where: { id: In([...userIds]) } });
    const leaving = { ids: new Set(userIds), usernameKeys: new Set(users.map(({ usernameKey }) => usernameKey)) };
    for (const runId of await runsToLookThrough(manager, userIds)) await purgeRun(manager, blocks, { runId, leaving });
  };
}

/** Runs that wrote one of the users, previews, which may speak of anybody, and those with error rows, which are linked to nobody. */
async function runsToLookThrough(manager: EntityManager, userIds: readonly string[]): Promise<string[]> {
  const wrote = await manager.find(ImportRunUserEntity, { select: { runId: true }, where: { userId: In([...userIds]) } });
  const runIds = new Set(wrote.map(({ runId }) => runId));
  const kept = await manager.find(ImportRunEntity, {
    select: { id: true, status: true, summary: true },
    where: { status: Not('CANCELLED'), expiresAt: MoreThan(new Date()) },
  });
  return kept
    .filter(({ id, status, summary }) => runIds.has(id) || summary.error > 0 || LIVE_STATUSES.includes(status))
    .map(({ id }) => id);
}

interface RunPurge {
  readonly runId: string;
  readonly leaving: Leaving;
}

async function purgeRun(manager: EntityManager, blocks: SealedBlocks, purge: RunPurge): Promise<void> {
  try {
    const removed = await purgeRows(manager, blocks, purge);
    if (removed.size > 0) await purgeCorrections(manager, blocks, { runId: purge.runId, removed });
    await purgeUndo(manager, blocks, purge);
  } catch (error) {
    if (!(error instanceof BrokenSeal)) throw error;
    // Nobody can read these rows any more, and they must not keep anybody from being removed.
    await blocks.remove(manager, [purge.runId]);
    await manager.delete(ImportRunBlockEntity, { runId: purge.runId });
  }
}

/** The numbers of the rows that went. */
async function purgeRows(manager: EntityManager, blocks: SealedBlocks, { runId, leaving }: RunPurge): Promise<Set<number>> {
  const removed = new Set<number>();
  for (const entity of await manager.find(ImportRunBlockEntity, { where: { runId }, order: { block: 'ASC' } })) {
    const [rows = []] = await readRows(manager, blocks, { runId, numbers: [entity.block] });
    const going = rows.filter((row) => isAbout(row, leaving)).map(({ rowNumber }) => rowNumber);
    if (going.length === 0) continue;
    for (const rowNumber of going) removed.add(rowNumber);
    const kept = rows.filter(({ rowNumber }) => !removed.has(rowNumber));
    await blocks.replace(manager, { ownerId: runId, kind: 'PLANNED_ROWS' }, { number: entity.block, plain: toJson(kept) });
    await manager.update(
      ImportRunBlockEntity,
      { runId, block: entity.block },
      { marks: entity.marks.filter(([rowNumber]) => !removed.has(rowNumber)) },
    );
  }
  return removed;
}

interface RemovedRows {
  readonly runId: string;
  readonly removed: ReadonlySet<number>;
}

async function purgeCorrections(manager: EntityManager, blocks: SealedBlocks, { runId, removed }: RemovedRows): Promise<void> {
  const address = { ownerId: runId, kind: 'CORRECTIONS' } as const;
  const kept = (await readCorrections(manager, blocks, runId)).filter(({ rowNumber }) => !removed.has(rowNumber));
  await blocks.remove(manager, [runId], ['CORRECTIONS']);
  await blocks.write(manager, address, toBlocks(kept));
}

/** Error rows are linked to nobody, so it is the username that they would have matched. */
function isAbout({ userId, cells }: ShownRow, { ids, usernameKeys }: Leaving): boolean {
  if (userId !== null) return ids.has(userId);
  const username = cells.find(({ field }) => field === 'USERNAME')?.text;
  return username !== undefined && usernameKeys.has(identifierKey(username));
}

async function purgeUndo(manager: EntityManager, blocks: SealedBlocks, { runId, leaving }: RunPurge): Promise<void> {
  const address = { ownerId: runId, kind: 'UNDO' } as const;
  for (const [number, block] of (await blocks.read(manager, address)).entries()) {
    const entries = fromBlocks<UndoEntry>([block]);
    const kept = entries.filter(({ id }) => !leaving.ids.has(id));
    if (kept.length < entries.length) await blocks.replace(manager, address, { number, plain: toJson(kept) });
  }
}
