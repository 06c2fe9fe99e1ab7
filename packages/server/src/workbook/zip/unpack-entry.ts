/** The bytes of one entry of a zip archive, unpacked piece by piece and checked against what the directory promised. */
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { ByteBudget } from '../byte-budget.js';
import { refuse, UnreadableFile } from '../unreadable-file.js';
import type { EntryPlace } from './local-header.js';
import type { ZipEntry } from './zip-entry.js';

const STORED = 0;
const DEFLATED = 8;
const PIECE = 256 * 1024;

// Up to here, handing the work to another thread takes longer than doing it.
const SMALL = 1024 * 1024;

/**
 * The entry's bytes in pieces of up to 256 kB; whoever stops asking for them stops the unpacking. Refused as soon as they outgrow the
 * promised size or the budget, and at the end where size or checksum differ.
 */
export async function* unpackEntry(bytes: Buffer, { entry, dataAt, end }: EntryPlace, budget: ByteBudget): AsyncGenerator<Buffer> {
  let size = 0;
  let crc = 0;
  for await (const piece of pieces(bytes.subarray(dataAt, end), entry)) {
    size += piece.length;
    if (size > entry.size) refuse('DAMAGED');
    budget.spend(piece.length);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) refuse('DAMAGED');
}

async function* pieces(packed: Buffer, { method, size }: ZipEntry): AsyncGenerator<Buffer> {
  if (method === STORED) yield* slices(packed);
  else if (method !== DEFLATED) refuse('DAMAGED');
  else if (size <= SMALL) yield* slices(inflatedAtOnce(packed, size));
  else yield* inflated(packed);
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function inflatedAtOnce(packed: Buffer, size: number): Buffer {
  try {
    // One byte more than promised is enough to find out that it is more.
    return inflateRawSync(packed, { maxOutputLength: size + 1 });
  } catch (error) {
    throw new UnreadableFile('DAMAGED', { cause: error });
  }
}

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: PIECE });
  inflate.end(packed);
  const output: AsyncIterable<Buffer> = inflate;
  try {
    yield* output;
  } catch (error) {
    throw new UnreadableFile('DAMAGED', { cause: error });
  } finally {
    inflate.destroy();
  }
}
