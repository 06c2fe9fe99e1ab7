/** An upload as the schema shows it. */
import type { SheetOutline } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { findHowRead } from './kept-file.js';
import { findUpload } from './import-source.js';
import type { SealedBlocks } from '../sealed/sealed-blocks.repository.js';
import { readOutlines } from './staged-rows.js';
import type { SheetObject, UploadObject } from './upload.type.js';

/** The upload, for whoever sent it; null where it is gone, somebody else's, or rows without a file. */
export async function uploadObject(
  manager: EntityManager,
  blocks: SealedBlocks,
  { id, userId }: { id: string; userId: string },
): Promise<UploadObject | null> {
  const upload = await findUpload(manager, id, userId);
  if (upload?.fileName === undefined || upload.fileName === null) return null;
  const { fileName, byteSize, proposedSheet, expiresAt } = upload;
  const how = await findHowRead(manager, blocks, id);
  if (how === undefined) return null;
  const outlines = await readOutlines(manager, blocks, id);
  const sheets = outlines.map(sheetObject);
  return { id, fileName, byteSize, proposedSheet, expiresAt, sheets, ...how };
}

function sheetObject(outline: SheetOutline): SheetObject {
  return { ...outline, headerRow: outline.headerRowNumber };
}
