/** A process that reads one file: started, given the file's bytes when it has nothing else to do, and measured. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { spawnBound } from '../support/child-process.js';
import type { ProcessFigures } from './report-figures.mjs';

const HOOK = fileURLToPath(new URL('report-figures.mjs', import.meta.url));

export interface ReadingCommand {
  /** For Node.js: options, program, and what the program is told. */
  readonly args: readonly string[];
  readonly cwd?: URL;
  /** What the process is given before the file. */
  readonly head?: Uint8Array;
  /** Takes what the process writes, as it comes. */
  readonly hear: (piece: Buffer) => void;
}

/** What a reading took; where the operating system doesn't tell the memory, NaN. */
export interface ReadingFigures {
  /** From handing over the first byte to receiving the last. */
  readonly ms: number;
  /** The processor's time of all threads of the process. */
  readonly processorMs: number;
  /** The most memory that the process held, above what it held before. */
  readonly megabytes: number;
}

/** So often in a row a process must be seen at rest, so many milliseconds apart. */
const LOOKS = 4;
const BETWEEN_LOOKS = 50;

const KILOBYTES_A_MEGABYTE = 1024;

/** Starts the process, gives it the bytes once it waits for them, and resolves when it has ended. */
export async function measureReading({ args, cwd, head, hear }: ReadingCommand, bytes: Uint8Array): Promise<ReadingFigures> {
  const options = { ...(cwd && { cwd: fileURLToPath(cwd) }), env: {}, stdio: ['pipe', 'pipe', 'inherit', 'pipe'] as const };
  const child = spawnBound(process.execPath, ['--import', HOOK, ...args], { ...options, stdio: [...options.stdio] });
  const [stdin, stdout, , told] = child.stdio as unknown as [Writable, Readable, null, Readable];
  const figures = createInterface({ input: told })[Symbol.asyncIterator]();
  const closed = once(child, 'close');
  await next(figures);
  await atRest(child.pid ?? 0);
  child.kill('SIGUSR2');
  const before = await next(figures);
  let end = Number.NaN;
  stdout.on('data', (piece: Buffer) => {
    hear(piece);
    end = performance.now();
  });
  const begin = performance.now();
  if (head !== undefined) stdin.write(head);
  stdin.end(bytes);
  const after = await next(figures);
  await closed;
  const megabytes = (after.peakKilobytes - before.residentKilobytes) / KILOBYTES_A_MEGABYTE;
  return { ms: end - begin, processorMs: after.processorMs - before.processorMs, megabytes };
}

async function next(figures: AsyncIterator<string>): Promise<ProcessFigures> {
  const line = await figures.next();
  if (line.done === true) throw new Error('The reading process told nothing');
  return JSON.parse(line.value) as ProcessFigures;
}

/** Waits until the process has loaded what it needs and does nothing any more. */
async function atRest(id: number): Promise<void> {
  let last = '';
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const now = activity(id);
    if (now !== last) looks = 0;
    last = now;
    await pause(BETWEEN_LOOKS);
  }
}

/** Something else each time while the process is at work; always the same where nobody tells. Source: Linux's proc(5), stat. */
function activity(id: number): string {
  try {
    const stat = readFileSync(`/proc/${String(id)}/stat`, 'latin1');
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'S' ? `${String(fields[10])} ${String(fields[11])}` : String(performance.now());
  } catch {
    return 'unknown';
  }
}
