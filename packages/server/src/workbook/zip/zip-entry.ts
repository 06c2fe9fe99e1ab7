/** A file in a zip archive as the directory describes it, and how such a description is read. */
import { refuse } from '../unreadable-file.js';
import { zip64Sizes } from './zip64.js';

/** One line of the directory; sizes and places are in bytes. */
export interface ZipEntry {
  /** With forward slashes; some programs write backward ones. */
  readonly name: string;
  readonly rawName: Buffer;
  readonly encrypted: boolean;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the entry's own header begins. */
  readonly headerAt: number;
}

const SIGNATURE = 0x02014b50;
const FIXED_LENGTH = 46;

// Bits of the general purpose flag. Source: PKWARE's APPNOTE, 4.4.4: encryption, strong encryption, masked headers.
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;

/** The entry whose description begins at a place in the archive, and where the next one begins. */
export function readZipEntry(bytes: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (at + FIXED_LENGTH > bytes.length || bytes.readUInt32LE(at) !== SIGNATURE) refuse('DAMAGED');
  const nameEnd = at + FIXED_LENGTH + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) refuse('DAMAGED');
  const rawName = bytes.subarray(at + FIXED_LENGTH, nameEnd);
  const sizes = { size: bytes.readUInt32LE(at + 24), packedSize: bytes.readUInt32LE(at + 20), headerAt: bytes.readUInt32LE(at + 42) };
  const entry: ZipEntry = {
    name: rawName.toString('utf8').replaceAll('\\', '/'),
    rawName,
    encrypted: (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    ...zip64Sizes(sizes, bytes.subarray(nameEnd, extraEnd)),
  };
  return { entry, next };
}
