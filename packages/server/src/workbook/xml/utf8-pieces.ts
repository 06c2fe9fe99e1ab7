/** Makes whole characters of valid UTF-8 out of the pieces of an XML part, whichever Unicode encoding it is in. */
import { isUtf8 } from 'node:buffer';
import { refuse, UnreadableFile } from '../unreadable-file.js';

const LONGEST_MARK = 3;

/** Yields the part in UTF-8 without a byte-order mark; refused where it isn't valid. UTF-16 is told by its byte-order mark. */
export async function* utf8Pieces(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let convert: Convert | undefined;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of withWholeMark(pieces)) {
    const first = convert === undefined;
    convert ??= converter(piece);
    const converted = convert(piece, false);
    const bytes = rest.length === 0 ? converted : Buffer.concat([rest, converted]);
    const whole = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) refuse('DAMAGED');
    rest = bytes.subarray(whole);
    yield first ? withoutMark(bytes.subarray(0, whole)) : bytes.subarray(0, whole);
  }
  if (rest.length > 0 || (convert?.(Buffer.alloc(0), true).length ?? 0) > 0) refuse('DAMAGED');
}

/** The same bytes, of which the first piece is as long as the longest byte-order mark, if there are so many. */
async function* withWholeMark(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let start: Buffer | undefined = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (start === undefined) {
      yield piece;
      continue;
    }
    start = Buffer.concat([start, piece]);
    if (start.length < LONGEST_MARK) continue;
    yield start;
    start = undefined;
  }
  if (start !== undefined) yield start;
}

/** Makes UTF-8 of a piece; after the last one, half a character that is left over is refused. */
type Convert = (piece: Buffer, last: boolean) => Buffer;

function converter(piece: Buffer): Convert {
  const mark = piece.length < 2 ? 0 : piece.readUInt16BE(0);
  if (mark === 0xfffe) return fromUtf16('utf-16le');
  return mark === 0xfeff ? fromUtf16('utf-16be') : (bytes) => bytes;
}

function fromUtf16(encoding: string): Convert {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (piece, last) => {
    try {
      return Buffer.from(decoder.decode(piece, { stream: !last }), 'utf8');
    } catch (error) {
      throw new UnreadableFile('DAMAGED', { cause: error });
    }
  };
}

/** How many of the bytes are whole characters: a last one that is cut is left for the next piece. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).toString('latin1') === '\u00EF\u00BB\u00BF' ? bytes.subarray(3) : bytes;
}
