/** Writes zip archives, with the lies that a hostile one can tell. Source of the layout: PKWARE's APPNOTE 6.3, section 4.3. */
import { crc32, deflateRawSync } from 'node:zlib';
import { littleEndian, type SizedNumber } from './little-endian.js';

/** What was deflated already. */
export interface Deflated {
  readonly packed: Buffer;
  readonly size: number;
  readonly checksum: number;
}

export interface EntryLies {
  /** What the entry's own header calls it. */
  readonly localName?: string;
  /** What both headers say of its size, unpacked. */
  readonly claimedSize?: bigint;
  readonly zip64?: boolean;
  /** Its own header tells no sizes: they follow the bytes. */
  readonly descriptor?: boolean;
  readonly stored?: boolean;
  /** It lies where another does: only the directory has a line for it. */
  readonly at?: number;
}

export interface ArchiveLies {
  readonly zip64?: boolean;
  /** What the end says of the number of entries. */
  readonly entries?: number;
}

interface Entry {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly content: Deflated;
  readonly claimedSize: bigint;
  readonly at: number;
  readonly zip64: boolean;
}

const UTF_8_NAME = 0x0800;
const SIZES_FOLLOW = 0x0008;
const FIRST_DAY = 0x21;
const ELSEWHERE = 0xffffffff;

export class ZipWriter {
  readonly #pieces: Buffer[] = [];
  readonly #entries: Entry[] = [];
  #length = 0;

  /** Adds an entry, and tells where its header begins. */
  add(name: string, content: Buffer | string | Deflated, lies: EntryLies = {}): number {
    const deflated = typeof content === 'string' || Buffer.isBuffer(content) ? pack(Buffer.from(content), lies) : content;
    const entry: Entry = {
      name: Buffer.from(name),
      flags: UTF_8_NAME | (lies.descriptor === true ? SIZES_FOLLOW : 0),
      method: lies.stored === true ? 0 : 8,
      content: deflated,
      claimedSize: lies.claimedSize ?? BigInt(deflated.size),
      at: lies.at ?? this.#length,
      zip64: lies.zip64 === true,
    };
    if (lies.at === undefined) this.#push(localEntry(entry, lies));
    this.#entries.push(entry);
    return entry.at;
  }

  /** The archive's bytes. */
  finish(lies: ArchiveLies = {}): Buffer {
    const directory = Buffer.concat(this.#entries.map(directoryLine));
    const end = { count: lies.entries ?? this.#entries.length, size: directory.length, start: this.#length };
    return Buffer.concat([...this.#pieces, directory, lies.zip64 === true ? zip64End(end) : usualEnd(end)]);
  }

  #push(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}

function pack(bytes: Buffer, { stored }: EntryLies): Deflated {
  return { packed: stored === true ? bytes : deflateRawSync(bytes, { level: 9 }), size: bytes.length, checksum: crc32(bytes) };
}

function localEntry({ name, flags, method, content, claimedSize, zip64 }: Entry, { localName, descriptor }: EntryLies): Buffer {
  const ownName = localName === undefined ? name : Buffer.from(localName);
  const sizes: SizedNumber[] = [
    [4, content.packed.length],
    [4, claimedSize],
  ];
  const told: SizedNumber[] = zip64 ? [[4, content.checksum], ...elsewhere(2)] : [[4, content.checksum], ...sizes];
  const extra = zip64 ? littleEndian([2, 1], [2, 16], [8, claimedSize], [8, content.packed.length]) : Buffer.alloc(0);
  return Buffer.concat([
    littleEndian([4, 0x04034b50], [2, zip64 ? 45 : 20], [2, flags], [2, method], [2, 0], [2, FIRST_DAY]),
    descriptor === true ? Buffer.alloc(12) : littleEndian(...told),
    littleEndian([2, ownName.length], [2, extra.length]),
    ownName,
    extra,
    content.packed,
    descriptor === true ? littleEndian([4, 0x08074b50], [4, content.checksum], ...sizes) : Buffer.alloc(0),
  ]);
}

function directoryLine({ name, flags, method, content, claimedSize, at, zip64 }: Entry): Buffer {
  const extra = zip64 ? littleEndian([2, 1], [2, 24], [8, claimedSize], [8, content.packed.length], [8, at]) : Buffer.alloc(0);
  const sizes: SizedNumber[] = [
    [4, content.packed.length],
    [4, claimedSize],
  ];
  return Buffer.concat([
    littleEndian([4, 0x02014b50], [2, 45], [2, zip64 ? 45 : 20], [2, flags], [2, method], [2, 0], [2, FIRST_DAY], [4, content.checksum]),
    littleEndian(...(zip64 ? elsewhere(2) : sizes), [2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0]),
    littleEndian([4, zip64 ? ELSEWHERE : at]),
    name,
    extra,
  ]);
}

function elsewhere(times: number): SizedNumber[] {
  return Array.from({ length: times }, () => [4, ELSEWHERE]);
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly start: number;
}

function usualEnd({ count, size, start }: End): Buffer {
  return littleEndian([4, 0x06054b50], [2, 0], [2, 0], [2, count & 0xffff], [2, count & 0xffff], [4, size], [4, start], [2, 0]);
}

function zip64End({ count, size, start }: End): Buffer {
  return Buffer.concat([
    littleEndian([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, start]),
    littleEndian([4, 0x07064b50], [4, 0], [8, start + size], [4, 1]),
    littleEndian([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], ...elsewhere(2), [2, 0]),
  ]);
}
