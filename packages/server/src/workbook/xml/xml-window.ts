/** The piece of a document that is being read: what came last, behind what of the pieces before was not yet whole. */
import { refuse } from '../unreadable-file.js';
import { STOP } from './xml-bytes.js';

/**
 * Bytes and places in them. Behind the last byte lies a zero, which is no character of XML, so that every loop over bytes ends by itself.
 */
export class XmlWindow {
  bytes = Buffer.alloc(1);
  /** The same bytes as a string, one character each: its substrings are the texts that are plain ASCII, and cost next to nothing. */
  characters = '';
  /** Where the token that is read now begins. */
  at = 0;
  end = 0;
  /** Of the run that was read last. */
  kinds = 0;

  /** Drops what has been read and adds a piece, of whole characters of valid UTF-8. */
  append(piece: Buffer): void {
    const rest = this.end - this.at;
    const bytes = Buffer.allocUnsafe(rest + piece.length + 1);
    this.bytes.copy(bytes, 0, this.at, this.end);
    piece.copy(bytes, rest);
    this.end = rest + piece.length;
    this.at = 0;
    bytes[this.end] = 0;
    this.bytes = bytes;
    this.characters = bytes.toString('latin1', 0, this.end);
  }

  /** The first place from here on whose byte is not in the table. */
  skip(table: Uint8Array, from: number): number {
    const bytes = this.bytes;
    let at = from;
    while (table[bytes[at] ?? 0] === 1) at += 1;
    return at;
  }

  /** Where a run of text that begins at a place ends by the table; what it holds beside plain ASCII is then in `kinds`. */
  run(table: Uint8Array, from: number): number {
    const bytes = this.bytes;
    let at = from;
    let kinds = 0;
    let kind = table[bytes[at] ?? 0] ?? STOP;
    while (kind < STOP) {
      kinds |= kind;
      at += 1;
      kind = table[bytes[at] ?? 0] ?? STOP;
    }
    this.kinds = kinds;
    return at;
  }

  /** The text between two places. */
  text(from: number, to: number): string {
    return this.bytes.toString('utf8', from, to);
  }

  /** What stands at a place is not what must stand there: false where it may only not have come yet, else the file is refused. */
  stuck(at: number): false {
    return at >= this.end ? false : refuse('DAMAGED');
  }
}
