/** Zip archives of every honest kind, and ones that lie in some places. Used by tests only. */
import { crc32, deflateRawSync } from 'node:zlib';
import { type Choices, pick, seldom, several } from './test-choices.js';
import { CENTRAL, END, END_64, type Layout, LOCAL, LOCATOR, type Values, writeRecord } from './test-zip-records.js';

export interface ZipPart {
  readonly name: string;
  readonly content: Buffer;
}

/** What a record says instead of the truth, given the truth. */
export interface Lie {
  readonly record: string;
  readonly field: string;
  /** Which of the records of this kind. */
  readonly index: number;
  readonly told: (truth: number) => number;
}

interface PackedPart extends ZipPart {
  readonly packed: Buffer;
  readonly method: number;
  /** Sizes and checksum stand behind the bytes, and not before them. */
  readonly follows: boolean;
  readonly elsewhere: boolean;
  readonly extra: Buffer;
  readonly comment: Buffer;
  readonly at: number;
}

const NOTHING = Buffer.alloc(0);
const ELSEWHERE = 0xffffffff;
const SIZES_FOLLOW = 0x0808;
const UNKNOWN_EXTRA = Buffer.from([0x75, 0x70, 3, 0, 1, 2, 3]);

/** An archive of the parts in one of the many ways that the format has for it. Lies make it another. */
export function zipOf(choices: Choices, parts: readonly ZipPart[], lies: readonly Lie[] = []): Buffer {
  const record = recorder(lies);
  let length = 0;
  const pieces: Buffer[] = [];
  const packed = parts.map((part) => {
    const one = packedPart(choices, part, length);
    const bytes = localBytes(one, record);
    pieces.push(bytes);
    length += bytes.length;
    return one;
  });
  const inOrder = seldom(choices, 4) ? packed.toReversed() : packed;
  const directory = Buffer.concat(inOrder.map((part) => centralBytes(part, record)));
  const comment = seldom(choices, 4) ? Buffer.from(pick(choices, ['c', 'PK\u0005\u0006', 'PK\u0005\u0006'.repeat(9)]), 'latin1') : NOTHING;
  return Buffer.concat(
    [...pieces, directory, endBytes(choices, { start: length, size: directory.length, count: parts.length }, record), comment].map(
      (bytes, index, all) => (index === all.length - 2 ? withCommentLength(bytes, comment.length) : bytes),
    ),
  );
}

type Record = (name: string, layout: Layout, values: Values) => Buffer;

/** Writes records, counting those of each kind, with the lies that are meant for them. */
function recorder(lies: readonly Lie[]): Record {
  const counts = new Map<string, number>();
  return (name, layout, values) => {
    const index = counts.get(name) ?? 0;
    counts.set(name, index + 1);
    const told = lies.filter((lie) => lie.record === name && lie.index === index);
    const changed = Object.fromEntries(told.map(({ field, told: tell }) => [field, tell(values[field] ?? 0)]));
    return writeRecord(layout, { ...values, ...changed });
  };
}

function packedPart(choices: Choices, part: ZipPart, at: number): PackedPart {
  const stored = seldom(choices, 3);
  return {
    ...part,
    packed: stored ? part.content : deflateRawSync(part.content, { level: pick(choices, [1, 6, 9]) }),
    method: stored ? 0 : 8,
    follows: seldom(choices, 3),
    elsewhere: seldom(choices, 6),
    extra: seldom(choices, 4) ? UNKNOWN_EXTRA : NOTHING,
    comment: seldom(choices, 5) ? Buffer.from('a comment') : NOTHING,
    at,
  };
}

function factsOf({ name, content, packed, method, follows }: PackedPart): Values {
  return {
    version: 20,
    flags: follows ? SIZES_FOLLOW : 0x0800,
    method,
    crc: crc32(content),
    packedSize: packed.length,
    size: content.length,
    nameLength: Buffer.byteLength(name),
  };
}

function localBytes(part: PackedPart, record: Record): Buffer {
  const facts = factsOf(part);
  const sizes = part.follows ? { crc: 0, packedSize: 0, size: 0 } : {};
  const behind = part.follows ? record('FOLLOWS', FOLLOWS, { signature: 0x08074b50, ...facts }) : NOTHING;
  const header = record('LOCAL', LOCAL, { signature: 0x04034b50, ...facts, ...sizes, extraLength: part.extra.length });
  return Buffer.concat([header, Buffer.from(part.name), part.extra, part.packed, behind]);
}

const FOLLOWS: Layout = { signature: 4, crc: 4, packedSize: 4, size: 4 };
const FIELD_64: Layout = { id: 2, length: 2, size: 8, packedSize: 8, at: 8 };

function centralBytes(part: PackedPart, record: Record): Buffer {
  const { elsewhere, comment, at } = part;
  const facts = factsOf(part);
  const field = elsewhere ? record('FIELD_64', FIELD_64, { id: 1, length: 24, ...facts, at }) : NOTHING;
  const extra = Buffer.concat([part.extra, field]);
  const header = record('CENTRAL', CENTRAL, {
    signature: 0x02014b50,
    madeBy: 20,
    ...facts,
    at,
    ...(elsewhere && { size: ELSEWHERE, packedSize: ELSEWHERE, at: ELSEWHERE }),
    extraLength: extra.length,
    commentLength: comment.length,
  });
  return Buffer.concat([header, Buffer.from(part.name), extra, comment]);
}

interface Directory {
  readonly start: number;
  readonly size: number;
  readonly count: number;
}

function endBytes(choices: Choices, { start, size, count }: Directory, record: Record): Buffer {
  if (!seldom(choices, 5)) return record('END', END, { signature: 0x06054b50, countHere: count, count, size, start });
  const values = { signature: 0x06064b50, recordSize: 44, version: 45, countHere: count, count, size, start };
  return Buffer.concat([
    record('END_64', END_64, values),
    record('LOCATOR', LOCATOR, { signature: 0x07064b50, at: start + size, disks: 1 }),
    record('END', END, { signature: 0x06054b50, countHere: 0xffff, count: 0xffff, size: ELSEWHERE, start: ELSEWHERE }),
  ]);
}

/** Told last, as the comment stands behind every record. */
function withCommentLength(end: Buffer, length: number): Buffer {
  const bytes = Buffer.from(end);
  if (length > 0) bytes.writeUInt16LE(length, bytes.length - 2);
  return bytes;
}

const RECORDS: Readonly<{ [name: string]: Layout }> = { LOCAL, CENTRAL, END, END_64, LOCATOR, FOLLOWS, FIELD_64 };

const TOLD: readonly ((truth: number) => number)[] = [
  (truth) => truth + 1,
  (truth) => truth - 1,
  (truth) => truth * 2,
  () => 0,
  () => 1,
  () => 8,
  () => 0xffff,
  () => ELSEWHERE,
  () => 0x7fffffff,
  () => 2 ** 53,
];

/** Some lies about an archive of so many parts: one at least. */
export function liesAbout(choices: Choices, parts: number): Lie[] {
  const lie = (): Lie => {
    const record = pick(choices, Object.keys(RECORDS));
    const bit = choices.below(32);
    const told = choices.below(TOLD.length + 1);
    return {
      record,
      field: pick(choices, Object.keys(RECORDS[record] ?? END)),
      index: choices.below(parts),
      told: TOLD[told] ?? ((truth) => (truth ^ (1 << bit)) >>> 0),
    };
  };
  return [lie(), ...several(choices, 2, lie)];
}
