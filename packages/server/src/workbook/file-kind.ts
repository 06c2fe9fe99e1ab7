/** What a file is, by its first bytes and never by its name. */
import type { FileRefusalReason } from '@intake/shared';

/** A zip archive, a text (or what may be one), or why it is refused. */
export type FileKind = 'ZIP' | 'TEXT' | FileRefusalReason;

const MAGIC: readonly (readonly [start: string, kind: FileKind])[] = [
  ['PK\u0003\u0004', 'ZIP'],
  ['PK\u0005\u0006', 'ZIP'],
  ['%PDF-', 'OTHER_DOCUMENT'],
  ['{\\rtf', 'OTHER_DOCUMENT'],
  ['\u0089PNG\r\n', 'IMAGE'],
  ['\u00FF\u00D8\u00FF', 'IMAGE'],
  ['GIF87a', 'IMAGE'],
  ['GIF89a', 'IMAGE'],
  ['MZ\u0090', 'UNKNOWN_FILE'],
  ['\u001F\u008B', 'ARCHIVE'],
  ['7z\u00BC\u00AF\u0027\u001C', 'ARCHIVE'],
  ['Rar!\u001A\u0007', 'ARCHIVE'],
  ['BZh', 'ARCHIVE'],
  ['\u00FD7zXZ\u0000', 'ARCHIVE'],
  // The first record of Excel 2 to 4.
  ['\u0009\u0000\u0004\u0000', 'OLD_EXCEL'],
  ['\u0009\u0002\u0006\u0000', 'OLD_EXCEL'],
  ['\u0009\u0004\u0006\u0000', 'OLD_EXCEL'],
];

const COMPOUND_FILE = '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1';

// Streams of a compound file, by the names in its directory, in the order of what they say about it.
const STREAMS: readonly (readonly [name: string, kind: FileKind])[] = [
  ['EncryptedPackage', 'PASSWORD_PROTECTED'],
  ['Workbook', 'OLD_EXCEL'],
  ['Book', 'OLD_EXCEL'],
];

const START = 16;

/** The kind of file that begins with these bytes. Nothing at all is an empty text. */
export function fileKind(bytes: Buffer): FileKind {
  const start = bytes.toString('latin1', 0, START);
  if (start.startsWith(COMPOUND_FILE)) return compoundKind(bytes);
  return MAGIC.find(([magic]) => start.startsWith(magic))?.[1] ?? 'TEXT';
}

function compoundKind(bytes: Buffer): FileKind {
  return STREAMS.find(([name]) => bytes.includes(Buffer.from(`${name}\0`, 'utf16le')))?.[1] ?? 'OTHER_DOCUMENT';
}
