/** The header that stands in front of an entry's bytes: it must tell the same story as the directory. */
import { refuse } from '../unreadable-file.js';
import type { ZipDirectory } from './zip-directory.js';
import type { ZipEntry } from './zip-entry.js';
import { ELSEWHERE } from './zip64.js';

const SIGNATURE = 0x04034b50;
const FIXED_LENGTH = 30;

// Set where the sizes follow the bytes: what the header says of them then means nothing. Source: PKWARE's APPNOTE, 4.4.4, bit 3.
const SIZES_FOLLOW = 0x0008;

/** Where an entry lies in the archive, from its header to the end of its packed bytes. */
export interface EntryPlace {
  readonly entry: ZipEntry;
  readonly headerAt: number;
  readonly dataAt: number;
  readonly end: number;
}

/** Where the entries lie; refused where a header contradicts the directory, or two entries, or one and the directory, share bytes. */
export function placeEntries(bytes: Buffer, { entries, start }: ZipDirectory): EntryPlace[] {
  const places = entries.map((entry) => placeOf(bytes, entry)).sort((one, other) => one.headerAt - other.headerAt);
  places.forEach(({ end }, index) => {
    if (end > (places[index + 1]?.headerAt ?? start)) refuse('UNSAFE');
  });
  return places;
}

function placeOf(bytes: Buffer, entry: ZipEntry): EntryPlace {
  const at = entry.headerAt;
  if (at + FIXED_LENGTH > bytes.length || bytes.readUInt32LE(at) !== SIGNATURE) refuse('DAMAGED');
  const nameEnd = at + FIXED_LENGTH + bytes.readUInt16LE(at + 26);
  if (!bytes.subarray(at + FIXED_LENGTH, nameEnd).equals(entry.rawName)) refuse('UNSAFE');
  if (bytes.readUInt16LE(at + 8) !== entry.method) refuse('UNSAFE');
  if ((bytes.readUInt16LE(at + 6) & SIZES_FOLLOW) === 0) checkSizes(bytes, entry);
  const dataAt = nameEnd + bytes.readUInt16LE(at + 28);
  return { entry, headerAt: at, dataAt, end: dataAt + entry.packedSize };
}

function checkSizes(bytes: Buffer, { headerAt, crc, packedSize, size }: ZipEntry): void {
  const told = (offset: number, value: number): boolean => [value, ELSEWHERE].includes(bytes.readUInt32LE(headerAt + offset));
  if (bytes.readUInt32LE(headerAt + 14) !== crc || !told(18, packedSize) || !told(22, size)) refuse('UNSAFE');
}
