/** Keeps what was read of a file, encrypted, for whoever sent it. */
import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { NOTHING_CHOSEN, type SheetOutline } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import type { RowBlock } from '../workbook/read-workbook.js';
import { after, PREVIEW_MS } from './durations.js';
import type { ImportServices } from './import-services.js';
import { type KeptFile, writeFile } from './kept-file.js';
import { toJson } from '../sealed/json-blocks.js';
import type { SealedBlocks } from '../sealed/sealed-blocks.repository.js';
import { UploadEntity } from './upload.entity.js';

const FILE_NAME_LENGTH = 255;

export interface SentFile {
  readonly bytes: Buffer;
  /** As the client says: shown, and nothing else. */
  readonly fileName: string;
  readonly sentBy: string;
}

/** Reads a file in containment and keeps it for 24 hours. Returns the upload's ID; throws an UnreadableFile. */
export async function keepUpload({ database, blocks, reader }: ImportServices, file: SentFile): Promise<string> {
  const { sheets, proposedSheet, reading, blocks: rows } = await reader.read(file.bytes, NOTHING_CHOSEN);
  const upload = newUpload({
    createdById: file.sentBy,
    fileName: shownName(file.fileName),
    byteSize: file.bytes.length,
    proposedSheet,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  });
  await database.write((manager) =>
    storeUpload(manager, blocks, { upload, sheets, rows, file: { bytes: file.bytes, reading, choices: NOTHING_CHOSEN } }),
  );
  return upload.id;
}

type UploadFacts = Pick<UploadEntity, 'createdById' | 'fileName' | 'byteSize' | 'proposedSheet' | 'sha256'> &
  Partial<Pick<UploadEntity, 'createdAt' | 'expiresAt'>>;

/** An upload of this moment, unless told otherwise. */
export function newUpload(facts: UploadFacts): UploadEntity {
  const createdAt = new Date();
  return Object.assign(new UploadEntity(), { id: newId(), createdAt, expiresAt: after(createdAt, PREVIEW_MS), ...facts });
}

export interface UploadContent {
  readonly upload: UploadEntity;
  readonly sheets: readonly SheetOutline[];
  readonly rows: readonly Pick<RowBlock, 'sheet' | 'content'>[];
  /** Left out where a program sent rows. */
  readonly file?: KeptFile;
}

/** Writes an upload with its sheets, and its file. */
export async function storeUpload(manager: EntityManager, blocks: SealedBlocks, content: UploadContent): Promise<void> {
  const { upload, sheets, rows, file } = content;
  await manager.insert(UploadEntity, upload);
  await blocks.write(manager, { ownerId: upload.id, kind: 'OUTLINES' }, [toJson(sheets)]);
  for (const { index } of sheets) {
    const contents = rows.filter(({ sheet }) => sheet === index).map(({ content }) => content);
    await blocks.write(manager, { ownerId: upload.id, kind: `SHEET_${index}` }, contents);
  }
  if (file !== undefined) await writeFile(manager, blocks, { uploadId: upload.id, ...file });
}

/** Without control characters, which could play tricks where the name is shown. */
function shownName(fileName: string): string {
  const shown = [...fileName.replace(/\p{C}/gu, '').trim()].slice(0, FILE_NAME_LENGTH).join('');
  return shown === '' ? 'file' : shown;
}
