/** Writes compound files (OLE2), which old Office documents and macros are. Source of the layout: Microsoft's MS-CFB. */

const SECTOR = 512;

/** Shorter streams would lie in a stream of their own. */
const SHORTEST_STREAM = 4096;

/** Sectors that one sector of the allocation table tells of. */
const MOST_SECTORS = 128;

const FREE = 0xffffffff;
const END = 0xfffffffe;
const TABLE = 0xfffffffd;

/** A compound file with these streams; throws where they are more than one sector of the allocation table tells of. */
export function compoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const contents = Object.values(streams).map(padded);
  const directorySectors = Math.ceil((contents.length + 1) / 4);
  const table = Array<number>(MOST_SECTORS).fill(FREE);
  table[0] = TABLE;
  let next = chain(table, 1, directorySectors);
  const starts = contents.map((content) => {
    const start = next;
    next = chain(table, start, content.length / SECTOR);
    return start;
  });
  if (next > MOST_SECTORS) throw new Error('Too large for one sector of the allocation table');
  const directory = directoryOf(Object.keys(streams), { starts, contents, sectors: directorySectors });
  return Buffer.concat([header(), sectorOf(table), directory, ...contents]);
}

function padded(content: Buffer): Buffer {
  const length = Math.max(SHORTEST_STREAM, content.length);
  const bytes = Buffer.alloc(Math.ceil(length / SECTOR) * SECTOR);
  content.copy(bytes);
  return bytes;
}

/** Writes down that so many sectors follow each other, and tells the first behind them. */
function chain(table: number[], start: number, sectors: number): number {
  for (let sector = 0; sector < sectors; sector += 1) table[start + sector] = sector + 1 < sectors ? start + sector + 1 : END;
  return start + sectors;
}

function header(): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, index) => bytes.writeUInt16LE(value, 24 + 2 * index));
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(SHORTEST_STREAM, 56);
  bytes.writeUInt32LE(END, 60);
  bytes.writeUInt32LE(END, 68);
  for (let index = 0; index < 109; index += 1) bytes.writeUInt32LE(index === 0 ? 0 : FREE, 76 + 4 * index);
  return bytes;
}

function sectorOf(table: readonly number[]): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  table.forEach((value, index) => bytes.writeUInt32LE(value, 4 * index));
  return bytes;
}

interface Streams {
  readonly starts: readonly number[];
  readonly contents: readonly Buffer[];
  readonly sectors: number;
}

function directoryOf(names: readonly string[], { starts, contents, sectors }: Streams): Buffer {
  const root = directoryEntry({ name: 'Root Entry', type: 5, start: END, size: 0, child: 1 });
  const entries = names.map((name, index) =>
    directoryEntry({
      name,
      type: 2,
      start: starts[index] ?? END,
      size: contents[index]?.length ?? 0,
      right: index + 1 < names.length ? index + 2 : FREE,
    }),
  );
  const used = [root, ...entries];
  const unused = Array.from({ length: sectors * 4 - used.length }, () => directoryEntry({ name: '', type: 0, start: 0, size: 0 }));
  return Buffer.concat([...used, ...unused]);
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
  readonly right?: number;
  readonly child?: number;
}

function directoryEntry({ name, type, start, size, right = FREE, child = FREE }: DirectoryEntry): Buffer {
  const bytes = Buffer.alloc(128);
  if (type !== 0) {
    const text = Buffer.from(`${name}\0`, 'utf16le');
    text.copy(bytes);
    bytes.writeUInt16LE(text.length, 64);
    bytes[66] = type;
    bytes[67] = 1;
  }
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}
