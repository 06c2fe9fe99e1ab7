/**
 * The process that reads one file: its bytes, and what was chosen, come in on standard input, frames go out on standard output, and it
 * ends. Its arguments are the limits and after how many milliseconds without a file it warms up, its environment is empty. Whatever a file
 * does to it, the server lives on.
 */
import { readBytes } from '../read-bytes.js';
import type { ReadingLimits } from '../reading-limits.js';
import { UnreadableFile } from '../unreadable-file.js';
import { encodeFrame, type Note } from './frames.js';
import { parseRequest } from './reader-request.js';

// Nothing here is keyed by what a file says; if something were, it could still change nothing that all objects share.
for (const shared of [Object, Array, Function, String, Map, Set]) Object.freeze(shared.prototype);

const [, , limitsText = '', warmUpAfterMs] = process.argv;
const limits = JSON.parse(limitsText) as ReadingLimits;
let isWaiting = true;
const idle = warmUpAfterMs === undefined ? undefined : setTimeout(() => void warmUpWhileWaiting(), Number(warmUpAfterMs));

process.stdout.write(encodeFrame(await lastNote(await receivedFile())));

async function warmUpWhileWaiting(): Promise<void> {
  const { warmUp } = await import('./warm-up.js');
  await warmUp(limits, () => isWaiting);
}

async function receivedFile(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    isWaiting = false;
    pieces.push(piece);
  }
  clearTimeout(idle);
  return Buffer.concat(pieces);
}

async function lastNote(input: Buffer): Promise<Note> {
  try {
    const { bytes, choices } = parseRequest(input);
    const { sheets, reading } = await readBytes(bytes, {
      limits,
      choices,
      onBlock: ({ content, ...block }) => process.stdout.write(encodeFrame({ kind: 'BLOCK', ...block }, content)),
    });
    return { kind: 'DONE', sheets, reading };
  } catch (error) {
    return refusal(error);
  }
}

/** Of an error that nobody foresaw only the places are told: its message may quote the file. */
function refusal(error: unknown): Note {
  if (!(error instanceof UnreadableFile)) return { kind: 'REFUSED', reason: 'READER_FAILED' };
  if (error.reason !== 'READER_FAILED' || !(error.cause instanceof Error)) return { kind: 'REFUSED', reason: error.reason };
  const places = error.cause.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return { kind: 'REFUSED', reason: error.reason, trace: [error.cause.name, ...places].join('\n') };
}
