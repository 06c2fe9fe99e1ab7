/** Finds rows of any runs by their numbers: the beginnings of the marks in clear say which blocks hold them, and only those are opened. */
import type { EntityManager } from 'typeorm';
import { breathe } from '../database/breathe.js';
import { batches, selectByKeys } from '../database/bulk.js';
import { fromJson } from '../sealed/json-blocks.js';
import type { BlockPlace, SealedBlocks } from '../sealed/sealed-blocks.repository.js';
import type { ShownRow } from './shown-row.js';

export interface NumberedRow {
  readonly runId: string;
  readonly rowNumber: number;
}

/** Opened in one go: a few milliseconds' work, and no more are held at once. */
const BLOCKS_AT_ONCE = 16;

/** The rows, in the order asked for; undefined for one that is no longer kept. */
export async function findRows(
  manager: EntityManager,
  blocks: SealedBlocks,
  wanted: readonly NumberedRow[],
): Promise<(ShownRow | undefined)[]> {
  const beginnings = await findBeginnings(manager, [...new Set(wanted.map(({ runId }) => runId))]);
  const wantedBlocks = new Map<string, WantedBlock>();
  for (const { runId, rowNumber } of wanted) {
    const number = blockOf(beginnings.get(runId) ?? [], rowNumber);
    if (number === undefined) continue;
    const { rowNumbers } = getOrAdd(wantedBlocks, { ownerId: runId, kind: 'PLANNED_ROWS', number });
    rowNumbers.add(rowNumber);
  }
  const found = await openRows(manager, blocks, [...wantedBlocks.values()]);
  return wanted.map((row) => found.get(nameOf(row)));
}

interface WantedBlock extends BlockPlace {
  readonly rowNumbers: Set<number>;
}

function getOrAdd(wanted: Map<string, WantedBlock>, place: BlockPlace): WantedBlock {
  const name = `${place.ownerId}.${place.number}`;
  const block = wanted.get(name) ?? { ...place, rowNumbers: new Set() };
  wanted.set(name, block);
  return block;
}

async function openRows(manager: EntityManager, blocks: SealedBlocks, wanted: readonly WantedBlock[]): Promise<Map<string, ShownRow>> {
  const found = new Map<string, ShownRow>();
  for (const some of batches(wanted, BLOCKS_AT_ONCE)) {
    const opened = await blocks.readEach(manager, some);
    for (const [index, { ownerId: runId, rowNumbers }] of some.entries()) {
      const content = opened[index];
      const rows = content === undefined ? [] : fromJson<ShownRow[]>(content);
      for (const row of rows) if (rowNumbers.has(row.rowNumber)) found.set(nameOf({ runId, rowNumber: row.rowNumber }), row);
    }
    await breathe();
  }
  return found;
}

function nameOf({ runId, rowNumber }: NumberedRow): string {
  return `${runId}.${rowNumber}`;
}

interface Beginning {
  readonly block: number;
  readonly rowNumber: number;
}

interface BeginningRow {
  readonly run_id: string;
  readonly block: number;
  readonly beginning: string;
}

/** Of each run, with which row each of its blocks begins. Marks are JSON such as [[2,"CREATE",…],…]: the number is read, the rest, some kilobytes, is not. */
async function findBeginnings(manager: EntityManager, runIds: readonly string[]): Promise<Map<string, Beginning[]>> {
  const rows = await selectByKeys<BeginningRow>(
    manager,
    runIds,
    (places) =>
      `SELECT run_id, block, SUBSTR(marks, 1, 12) AS beginning FROM import_run_blocks WHERE run_id IN (${places}) ORDER BY run_id, block`,
  );
  const beginnings = new Map<string, Beginning[]>(runIds.map((id) => [id, []]));
  for (const { run_id: runId, block, beginning } of rows) {
    // A block whose rows have all gone begins with none.
    const rowNumber = /^\[\[(\d+),/.exec(beginning)?.[1];
    if (rowNumber !== undefined) beginnings.get(runId)?.push({ block, rowNumber: Number(rowNumber) });
  }
  return beginnings;
}

/** Rows lie in the file's order, so it is the last block that begins with this row or one before it. */
function blockOf(beginnings: readonly Beginning[], rowNumber: number): number | undefined {
  return beginnings.findLast((beginning) => beginning.rowNumber <= rowNumber)?.block;
}
