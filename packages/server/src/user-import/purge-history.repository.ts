/** Takes the lines about users who are removed for good out of the import history; the counts there stay. */
import { identifierKey } from '@intake/shared';
import { In, MoreThan, type EntityManager } from 'typeorm';
import { UserEntity } from '../user/user.entity.js';
import { ImportRunBlockEntity } from './import-run-block.entity.js';
import { ImportRunEntity } from './import-run.entity.js';
import { fromBlocks, toJson } from './json-blocks.js';
import { readRows } from './run-contents.js';
import type { SealedBlocks } from './sealed-blocks.repository.js';
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
    const runs = await manager.find(ImportRunEntity, {
      select: { id: true },
      where: { status: In(['DONE', 'UNDONE']), expiresAt: MoreThan(new Date()) },
    });
    for (const { id } of runs) await purgeRun(manager, blocks, { runId: id, leaving });
  };
}

interface RunPurge {
  readonly runId: string;
  readonly leaving: Leaving;
}

async function purgeRun(manager: EntityManager, blocks: SealedBlocks, { runId, leaving }: RunPurge): Promise<void> {
  for (const entity of await manager.find(ImportRunBlockEntity, { where: { runId }, order: { block: 'ASC' } })) {
    const [rows = []] = await readRows(manager, blocks, { runId, numbers: [entity.block] });
    const staying = rows.map((row) => !isAbout(row, leaving));
    if (!staying.includes(false)) continue;
    const kept = <T>(list: readonly T[]) => list.filter((_, index) => staying[index]);
    await blocks.replace(manager, { ownerId: runId, kind: 'PLANNED_ROWS' }, { number: entity.block, plain: toJson(kept(rows)) });
    await manager.update(ImportRunBlockEntity, { runId, block: entity.block }, { marks: kept(entity.marks) });
  }
  await purgeUndo(manager, blocks, { runId, leaving });
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
