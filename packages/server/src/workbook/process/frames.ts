/** What the reading process tells its parent: frames of a short JSON note and bytes that are passed on as they are. */
import type { FileReading, FileRefusalReason, SheetOutline } from '@intake/shared';
import type { RowBlock } from '../row-block.js';

export type Note =
  | ({ readonly kind: 'BLOCK' } & Omit<RowBlock, 'content'>)
  | { readonly kind: 'DONE'; readonly sheets: readonly SheetOutline[]; readonly reading: FileReading }
  /** `trace` is for the log: where the reader failed, if it did. */
  | { readonly kind: 'REFUSED'; readonly reason: FileRefusalReason; readonly trace?: string };

export interface Frame {
  readonly note: Note;
  readonly content: Buffer;
}

const LENGTHS = 8;
const NOTHING = Buffer.alloc(0);

/** The frame as bytes: the lengths of the note and the content, four bytes each, and then the two. */
export function encodeFrame(note: Note, content: Buffer = NOTHING): Buffer {
  const text = Buffer.from(JSON.stringify(note), 'utf8');
  const lengths = Buffer.alloc(LENGTHS);
  lengths.writeUInt32BE(text.length, 0);
  lengths.writeUInt32BE(content.length, 4);
  return Buffer.concat([lengths, text, content]);
}

/** Puts frames together out of the pieces in which they arrive. */
export class FrameDecoder {
  #pieces: Buffer[] = [];
  #length = 0;
  /** What must be there before it is worth looking. */
  #wanted = LENGTHS;

  /** Adds a piece and returns the frames that are whole by now. Throws a SyntaxError on what is no frame. */
  add(piece: Buffer): Frame[] {
    this.#pieces.push(piece);
    this.#length += piece.length;
    const frames: Frame[] = [];
    while (this.#length >= this.#wanted) this.#take(frames);
    return frames;
  }

  #take(frames: Frame[]): void {
    const bytes = Buffer.concat(this.#pieces);
    const noteEnd = LENGTHS + bytes.readUInt32BE(0);
    const end = noteEnd + bytes.readUInt32BE(4);
    const whole = bytes.length >= end;
    if (whole)
      frames.push({ note: parseNote(bytes.toString('utf8', LENGTHS, noteEnd)), content: Buffer.from(bytes.subarray(noteEnd, end)) });
    this.#pieces = [whole ? bytes.subarray(end) : bytes];
    this.#length -= whole ? end : 0;
    this.#wanted = whole ? LENGTHS : end;
  }
}

/** Both ends are this program, so the note is taken at its word. */
function parseNote(text: string): Note {
  return JSON.parse(text) as Note;
}
