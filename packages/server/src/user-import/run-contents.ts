/** Reads what is kept encrypted of a run. */
import type { CellCorrection, ImportDestination, NewHierarchy } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { fromBlocks, fromJson } from '../sealed/json-blocks.js';
import type { SealedBlocks } from '../sealed/sealed-blocks.repository.js';
import type { ShownRow } from './shown-row.js';

/** The cells that were put right; of a committed run without the text of passwords. */
export async function readCorrections(manager: EntityManager, blocks: SealedBlocks, runId: string): Promise<CellCorrection[]> {
  return fromBlocks<CellCorrection>(await blocks.read(manager, { ownerId: runId, kind: 'CORRECTIONS' }));
}

/** Where a run's rows go. */
export interface Places {
  readonly newHierarchies: readonly NewHierarchy[];
  readonly destinations: readonly ImportDestination[];
}

/** The places of a run; none once its rows are gone. */
export async function readPlaces(manager: EntityManager, blocks: SealedBlocks, runId: string): Promise<Places> {
  const [content] = await blocks.read(manager, { ownerId: runId, kind: 'PLACES' });
  return content === undefined ? { newHierarchies: [], destinations: [] } : fromJson<Places>(content);
}

/** The rows of some blocks, a list a block in the order of the numbers, which must rise. */
export async function readRows(
  manager: EntityManager,
  blocks: SealedBlocks,
  { runId, numbers }: { runId: string; numbers: readonly number[] },
): Promise<ShownRow[][]> {
  if (numbers.length === 0) return [];
  const opened = await blocks.read(manager, { ownerId: runId, kind: 'PLANNED_ROWS' }, numbers);
  return opened.map((block) => fromJson<ShownRow[]>(block));
}
