/** One reading process, seen from its parent: it reads one file, or dies of it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { type FileRefusalReason, NOTHING_CHOSEN, type ReadingChoices } from '@intake/shared';
import type { ReadWorkbook } from '../read-workbook.js';
import type { RowBlock } from '../row-block.js';
import { UnreadableFile } from '../unreadable-file.js';
import { type Frame, FrameDecoder } from './frames.js';
import { requestHead } from './reader-request.js';
import { type ReaderCommand, readerArguments } from './reader-command.js';
import { residentMemory } from './resident-memory.js';

export interface ReaderBounds {
  readonly deadlineMs: number;
  /** For everything the process holds. */
  readonly memoryBytes: number;
}

export interface ReaderTask extends ReaderBounds {
  readonly choices?: ReadingChoices;
}

const MEMORY_LOOK_MS = 50;

export class ReaderChild {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #decoder = new FrameDecoder();
  readonly #blocks: RowBlock[] = [];
  #alive = true;
  #settle: (outcome: ReadWorkbook | UnreadableFile) => void = () => undefined;

  constructor(command: ReaderCommand) {
    // Beside its program it finds what the program is loaded with.
    const cwd = new URL('.', command.entry);
    this.#process = spawn(process.execPath, readerArguments(command), { cwd, env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#process.stdout.on('data', (piece: Buffer) => this.#hear(piece));
    // When it dies early, writing to it fails; its end tells the reason.
    this.#process.stdin.on('error', () => undefined);
    this.#process.on('error', (cause) => this.#ended(cause));
    this.#process.on('close', (code, signal) => this.#ended(new Error(`The reading process ended: ${signal ?? code}`), signal));
  }

  /** Whether it can still be given a file. */
  get alive(): boolean {
    return this.#alive;
  }

  /** Reads the file within the bounds; to be called once. Rejects with an UnreadableFile, whatever becomes of the process. */
  read(bytes: Uint8Array, { deadlineMs, memoryBytes, choices = NOTHING_CHOSEN }: ReaderTask): Promise<ReadWorkbook> {
    const deadline = setTimeout(() => this.#settle(new UnreadableFile('TOOK_TOO_LONG')), deadlineMs);
    const watch = setInterval(() => void this.#checkMemory(memoryBytes), MEMORY_LOOK_MS);
    return new Promise((resolve, reject) => {
      this.#settle = (outcome) => {
        clearTimeout(deadline);
        clearInterval(watch);
        this.kill();
        if (outcome instanceof UnreadableFile) reject(outcome);
        else resolve(outcome);
      };
      if (this.#alive) {
        this.#process.stdin.write(requestHead(choices));
        this.#process.stdin.end(bytes);
      } else this.#settle(new UnreadableFile('READER_FAILED'));
    });
  }

  kill(): void {
    this.#alive = false;
    this.#process.kill('SIGKILL');
  }

  async #checkMemory(limit: number): Promise<void> {
    if ((await residentMemory(this.#process.pid ?? 0)) > limit) this.#settle(new UnreadableFile('TOO_MUCH_MEMORY'));
  }

  #hear(piece: Buffer): void {
    try {
      for (const frame of this.#decoder.add(piece)) this.#take(frame);
    } catch (cause) {
      this.#settle(new UnreadableFile('READER_FAILED', { cause }));
    }
  }

  #take({ note, content }: Frame): void {
    switch (note.kind) {
      case 'BLOCK': {
        const { sheet, firstRow, lastRow, rowCount } = note;
        this.#blocks.push({ sheet, firstRow, lastRow, rowCount, content });
        return;
      }
      case 'DONE':
        // Only sheets with text are offered, so the first of them is the one to propose.
        this.#settle({ sheets: note.sheets, proposedSheet: 0, reading: note.reading, blocks: this.#blocks });
        return;
      case 'REFUSED':
        this.#settle(new UnreadableFile(note.reason, note.trace === undefined ? {} : { cause: new Error(note.trace) }));
    }
  }

  #ended(cause: Error, signal: NodeJS.Signals | null = null): void {
    this.#alive = false;
    this.#settle(new UnreadableFile(reasonOfEnd(signal), { cause }));
  }
}

/** V8 aborts when its heap is full. */
function reasonOfEnd(signal: NodeJS.Signals | null): FileRefusalReason {
  return signal === 'SIGABRT' ? 'TOO_MUCH_MEMORY' : 'READER_FAILED';
}
