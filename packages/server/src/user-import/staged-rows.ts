/** Reads back what was kept of an upload. */
import type { SheetOutline, SheetRow } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { fromBlocks, fromJson } from '../sealed/json-blocks.js';
import type { SealedBlocks } from '../sealed/sealed-blocks.repository.js';

/** The sheets of an upload, without their rows. */
export async function readOutlines(manager: EntityManager, blocks: SealedBlocks, uploadId: string): Promise<SheetOutline[]> {
  const [content] = await blocks.read(manager, { ownerId: uploadId, kind: 'OUTLINES' });
  return content === undefined ? [] : fromJson<SheetOutline[]>(content);
}

export interface SheetAddress {
  readonly uploadId: string;
  readonly sheet: number;
}

/** Every row of a sheet, the header row included. */
export async function readSheetRows(manager: EntityManager, blocks: SealedBlocks, { uploadId, sheet }: SheetAddress): Promise<SheetRow[]> {
  return fromBlocks<SheetRow>(await blocks.read(manager, { ownerId: uploadId, kind: `SHEET_${sheet}` }));
}

/** The rows of a sheet some hundreds at a time, for those who need not hold them all. */
export async function* readSheetRowsInTurn(
  manager: EntityManager,
  blocks: SealedBlocks,
  { uploadId, sheet }: SheetAddress,
): AsyncGenerator<SheetRow[]> {
  const address = { ownerId: uploadId, kind: `SHEET_${sheet}` } as const;
  const count = await blocks.count(manager, address);
  for (let number = 0; number < count; number += 1) {
    yield fromBlocks<SheetRow>(await blocks.read(manager, address, [number]));
  }
}
