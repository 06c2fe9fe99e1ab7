/** Writes zip archives of text files, compressed, as spreadsheet programs do. */
import { crc32, deflateRawSync } from 'node:zlib';

/** What all numbers of the format count as: version 2.0, no flags, deflated, no time, 1 January 1980. */
const VERSION = 20;
const DEFLATED = 8;
const FIRST_DAY = 0x21;

interface Entry {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly checksum: number;
  readonly size: number;
  readonly offset: number;
}

/** The archive's bytes; names are paths with slashes. Source of the layout: PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16. */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const entry = { name: Buffer.from(path), packed: deflateRawSync(bytes), checksum: crc32(bytes), size: bytes.length, offset };
    const local = localHeader(entry);
    parts.push(local, entry.name, entry.packed);
    entries.push(entry);
    offset += local.length + entry.name.length + entry.packed.length;
  }
  const directory = entries.flatMap((entry) => [directoryHeader(entry), entry.name]);
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...parts, ...directory, endOfDirectory(entries.length, size, offset)]);
}

function localHeader(entry: Entry): Buffer {
  return numbers([4, 0x04034b50], ...about(entry));
}

function directoryHeader(entry: Entry): Buffer {
  const nothing: NumberOfSize[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
  ];
  return numbers([4, 0x02014b50], [2, VERSION], ...about(entry), ...nothing, [4, entry.offset]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  return numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
}

/** What both headers say of an entry: the last number is the length of the extra field. */
function about({ name, packed, checksum, size }: Entry): NumberOfSize[] {
  const sizes: NumberOfSize[] = [
    [4, checksum],
    [4, packed.length],
    [4, size],
    [2, name.length],
    [2, 0],
  ];
  return [[2, VERSION], [2, 0], [2, DEFLATED], [2, 0], [2, FIRST_DAY], ...sizes];
}

type NumberOfSize = readonly [bytes: 2 | 4, value: number];

/** Little-endian numbers behind each other. */
function numbers(...values: readonly NumberOfSize[]): Buffer {
  return Buffer.concat(
    values.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
