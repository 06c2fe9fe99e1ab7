/** The characters of a text file: in UTF-8, in UTF-16 with a byte-order mark, or else in windows-1252. */
import { isUtf8 } from 'node:buffer';
import type { TextEncoding } from '@intake/shared';
import { UnreadableFile } from '../unreadable-file.js';

const MARKS: readonly (readonly [mark: string, encoding: TextEncoding])[] = [
  ['\u00EF\u00BB\u00BF', 'UTF_8'],
  ['\u00FF\u00FE', 'UTF_16LE'],
  ['\u00FE\u00FF', 'UTF_16BE'],
];

// What windows-1252 has in place of the control characters 0x80 to 0x9F; the five that it leaves open stay what they are. Source: the Encoding standard.
// By hand, as Node.js 20 decodes windows-1252 as if it were ISO 8859-1.
const FROM_0X80 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const WINDOWS_1252 = Uint16Array.from({ length: 256 }, (_, byte) => (byte >> 5 === 4 ? FROM_0X80.charCodeAt(byte - 0x80) : byte));

const LABELS = { UTF_8: 'utf-8', UTF_16LE: 'utf-16le', UTF_16BE: 'utf-16be' } as const;

/** The encoding that a byte-order mark names, or else UTF-8 where the bytes are that. */
export function assumedEncoding(bytes: Buffer): TextEncoding {
  const start = bytes.toString('latin1', 0, 3);
  const marked = MARKS.find(([mark]) => start.startsWith(mark))?.[1];
  return marked ?? (isUtf8(bytes) ? 'UTF_8' : 'WINDOWS_1252');
}

/** The text without its byte-order mark; refused where the bytes are none in the encoding. */
export function decodeText(bytes: Buffer, encoding: TextEncoding = assumedEncoding(bytes)): string {
  return encoding === 'WINDOWS_1252' ? fromWindows1252(bytes) : fromUnicode(bytes, LABELS[encoding]);
}

function fromUnicode(bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFile('INVALID_TEXT', { cause: error });
  }
}

/** Byte by byte into UTF-16: replacing what differs in a string takes many times the memory where much of it does. */
function fromWindows1252(bytes: Buffer): string {
  const text = Buffer.allocUnsafe(2 * bytes.length);
  bytes.forEach((byte, index) => {
    text.writeUInt16LE(WINDOWS_1252[byte] ?? byte, 2 * index);
  });
  return text.toString('utf16le');
}
