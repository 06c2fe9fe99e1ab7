/**
 * The directory at the end of a zip archive: its entries, before any is unpacked.
 *
 * Ours rather than a library's: what makes an archive hostile lies between the lines (two entries on the same bytes, an entry's own
 * header that tells another story than the directory), and the libraries that were tried show neither.
 */
import type { ReadingLimits } from '../reading-limits.js';
import { refuse } from '../unreadable-file.js';
import { readZipEntry, type ZipEntry } from './zip-entry.js';
import { type DirectoryPlace, ELSEWHERE, zip64Directory } from './zip64.js';

const END_RECORD = 0x06054b50;
const END_RECORD_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where it begins: the entries lie before it. */
  readonly start: number;
}

/** The directory, in its own order; refused where it contradicts itself or lists more than the limits allow. */
export function readZipDirectory(bytes: Buffer, limits: ReadingLimits): ZipDirectory {
  const { start, length, count, endsBefore } = placeOfDirectory(bytes);
  if (start + length !== endsBefore) refuse('DAMAGED');
  if (count > limits.entries) refuse('UNPACKED_TOO_LARGE');
  const entries: ZipEntry[] = [];
  let at = start;
  while (entries.length < count) {
    const { entry, next } = readZipEntry(bytes, at);
    entries.push(entry);
    at = next;
  }
  return at === endsBefore ? { entries, start } : refuse('DAMAGED');
}

function placeOfDirectory(bytes: Buffer): DirectoryPlace {
  const at = endRecordPlace(bytes);
  const place = {
    count: bytes.readUInt16LE(at + 10),
    length: bytes.readUInt32LE(at + 12),
    start: bytes.readUInt32LE(at + 16),
    endsBefore: at,
  };
  const elsewhere = place.count === 0xffff || place.length === ELSEWHERE || place.start === ELSEWHERE;
  return (elsewhere ? zip64Directory(bytes, at) : undefined) ?? place;
}

/** The end record is the last thing in the file, but for a comment whose length it tells. */
function endRecordPlace(bytes: Buffer): number {
  const last = bytes.length - END_RECORD_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (bytes[at] !== 0x50 || bytes.readUInt32LE(at) !== END_RECORD) continue;
    if (at + END_RECORD_LENGTH + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return refuse('INCOMPLETE');
}
