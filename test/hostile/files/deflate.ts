/** Deflates what would be too large to hold, piece by piece. */
import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { Deflated } from './zip-writer.js';

const MEGABYTE = 1 << 20;

/** Packs the pieces as hard as it goes. */
export async function deflate(pieces: Iterable<Buffer>): Promise<Deflated> {
  const stream = createDeflateRaw({ level: 9, memLevel: 9 });
  const packed: Buffer[] = [];
  stream.on('data', (piece: Buffer) => packed.push(piece));
  const ended = once(stream, 'end');
  let size = 0;
  let checksum = 0;
  for (const piece of pieces) {
    size += piece.length;
    checksum = crc32(piece, checksum);
    if (!stream.write(piece)) await once(stream, 'drain');
  }
  stream.end();
  await ended;
  return { packed: Buffer.concat(packed), size, checksum };
}

/** A text, another one so many times, and a last one; in pieces of a megabyte. */
export function* repeated(head: string, body: string, times: number, tail: string): Generator<Buffer> {
  const bytes = Buffer.from(body);
  const atOnce = Math.max(1, Math.floor(MEGABYTE / bytes.length));
  const block = Buffer.concat(Array<Buffer>(atOnce).fill(bytes));
  yield Buffer.from(head);
  let left = times;
  for (; left >= atOnce; left -= atOnce) yield block;
  if (left > 0) yield Buffer.concat(Array<Buffer>(left).fill(bytes));
  yield Buffer.from(tail);
}
