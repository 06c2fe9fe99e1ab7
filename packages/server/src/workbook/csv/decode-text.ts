/** The characters of a text file: in UTF-8, in UTF-16 with a byte-order mark, or else in windows-1252. */
import { isUtf8 } from 'node:buffer';
import { UnreadableFile } from '../unreadable-file.js';

const MARKS: readonly (readonly [mark: string, encoding: string])[] = [
  ['\u00EF\u00BB\u00BF', 'utf-8'],
  ['\u00FF\u00FE', 'utf-16le'],
  ['\u00FE\u00FF', 'utf-16be'],
];

/** The text without its byte-order mark; refused where it isn't what the mark says. */
export function decodeText(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 3);
  const marked = MARKS.find(([mark]) => start.startsWith(mark))?.[1];
  const encoding = marked ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFile('INVALID_TEXT', { cause: error });
  }
}
