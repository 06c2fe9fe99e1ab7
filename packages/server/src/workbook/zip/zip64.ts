/** What zip64 adds to a zip archive: sizes and places of eight bytes, which some programs write for small files too. */
import { refuse } from '../unreadable-file.js';

/** Sizes and places of an entry, in bytes. */
export interface ZipSizes {
  readonly size: number;
  readonly packedSize: number;
  readonly headerAt: number;
}

/** Where the directory lies, in bytes, and how many entries it has. */
export interface DirectoryPlace {
  readonly start: number;
  readonly length: number;
  readonly count: number;
  /** Where the record that told so begins: the directory must end there. */
  readonly endsBefore: number;
}

/** A field of four bytes that says: look in the eight-byte one. */
export const ELSEWHERE = 0xffffffff;

const EXTRA_FIELD = 1;
const LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const END_RECORD = 0x06064b50;
const END_RECORD_LENGTH = 56;

/** The entry's sizes, taken from its zip64 field where the ordinary ones say so. */
export function zip64Sizes(sizes: ZipSizes, extra: Buffer): ZipSizes {
  if (Math.max(sizes.size, sizes.packedSize, sizes.headerAt) !== ELSEWHERE) return sizes;
  const field = zip64Field(extra);
  let at = 0;
  // The field holds only those that are missing, in this order. Source: PKWARE's APPNOTE, 4.5.3.
  const real = (value: number): number => {
    if (value !== ELSEWHERE) return value;
    at += 8;
    return eightBytes(field, at - 8);
  };
  return { size: real(sizes.size), packedSize: real(sizes.packedSize), headerAt: real(sizes.headerAt) };
}

function zip64Field(extra: Buffer): Buffer {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === EXTRA_FIELD) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return refuse('DAMAGED');
}

/** Where the directory lies by the zip64 record, or undefined where the archive has none before its end record. */
export function zip64Directory(bytes: Buffer, endRecordAt: number): DirectoryPlace | undefined {
  const locatorAt = endRecordAt - LOCATOR_LENGTH;
  if (locatorAt < 0 || bytes.readUInt32LE(locatorAt) !== LOCATOR) return undefined;
  const at = eightBytes(bytes, locatorAt + 8);
  if (at + END_RECORD_LENGTH > locatorAt || bytes.readUInt32LE(at) !== END_RECORD) return refuse('DAMAGED');
  return { count: eightBytes(bytes, at + 32), length: eightBytes(bytes, at + 40), start: eightBytes(bytes, at + 48), endsBefore: at };
}

/** A number of eight bytes; what no file can have is refused. */
function eightBytes(bytes: Buffer, at: number): number {
  if (at + 8 > bytes.length) return refuse('DAMAGED');
  const value = bytes.readBigUInt64LE(at);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? refuse('DAMAGED') : Number(value);
}
