/** Keeps the file of an upload as it came, and how it was read, so that it can be read again otherwise. */
import type { FileReading, ReadingChoices } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { fromJson, toJson } from '../sealed/json-blocks.js';
import type { SealedBlocks } from '../sealed/sealed-blocks.repository.js';

/** Sealed, a block of so many bytes is one piece, even where nothing of it can be compressed. */
const BLOCK_BYTES = 59_000;

/** How a file was read. */
export interface HowRead {
  readonly reading: FileReading;
  readonly choices: ReadingChoices;
}

export interface KeptFile extends HowRead {
  readonly bytes: Buffer;
}

/** Writes the file of an upload. */
export async function writeFile(manager: EntityManager, blocks: SealedBlocks, file: KeptFile & { uploadId: string }): Promise<void> {
  const { uploadId: ownerId, bytes, reading, choices } = file;
  const how: HowRead = { reading, choices };
  await blocks.write(manager, { ownerId, kind: 'READING' }, [toJson(how)]);
  await blocks.write(manager, { ownerId, kind: 'FILE' }, cut(bytes));
}

/** How the file of an upload was read; undefined where it has none. */
export async function findHowRead(manager: EntityManager, blocks: SealedBlocks, uploadId: string): Promise<HowRead | undefined> {
  const [content] = await blocks.read(manager, { ownerId: uploadId, kind: 'READING' });
  return content === undefined ? undefined : fromJson<HowRead>(content);
}

/** The bytes of the file of an upload. */
export async function openFile(manager: EntityManager, blocks: SealedBlocks, uploadId: string): Promise<Buffer> {
  return Buffer.concat(await blocks.read(manager, { ownerId: uploadId, kind: 'FILE' }));
}

function cut(bytes: Buffer): Buffer[] {
  const count = Math.ceil(bytes.length / BLOCK_BYTES);
  return Array.from({ length: count }, (_, block) => bytes.subarray(block * BLOCK_BYTES, (block + 1) * BLOCK_BYTES));
}
