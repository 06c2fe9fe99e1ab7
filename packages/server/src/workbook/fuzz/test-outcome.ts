/** What becomes of a file, and everything that must hold of it whatever the bytes are. Used by tests only. */
import type { FileRefusalReason } from '@intake/shared';
import { type ReadingLimits, readingLimits } from '../reading-limits.js';
import { type ReadFile, readFile } from '../test-files.js';
import { UnreadableFile } from '../unreadable-file.js';
import { readZipDirectory } from '../zip/zip-directory.js';
import { contradictions } from './test-reading.js';

/** Smaller than a server's, so that they are reached. */
export const LIMITS: ReadingLimits = { ...readingLimits(0), unpackedBytes: 4_000_000, partBytes: 3_000_000, resultBytes: 4_000_000 };

export type Outcome = { readonly refused: FileRefusalReason } | { readonly reading: ReadFile };

/** Reads the bytes twice. Throws where a law is broken: no refusal but with a reason, nothing that contradicts itself, no other the second time. */
export async function outcomeOf(bytes: Buffer): Promise<Outcome> {
  const first = await timedOutcome(bytes);
  const second = await read(bytes);
  if (summary(first) !== summary(second)) throw new Error('Read again, the file is another');
  return first;
}

async function read(bytes: Buffer): Promise<Outcome> {
  try {
    return checked(await readFile(bytes, LIMITS));
  } catch (error) {
    if (!(error instanceof UnreadableFile) || error.reason === 'READER_FAILED') throw error;
    return { refused: error.reason };
  }
}

function checked(reading: ReadFile): Outcome {
  const found = contradictions(reading);
  if (found.length > 0) throw new Error(found.join('; '));
  return { reading };
}

function summary(outcome: Outcome): string {
  return JSON.stringify(outcome);
}

// Some hundred times what honest files take, so that a machine that is busy with other things doesn't matter. In microseconds.
const FOR_ANY_FILE = 400_000;
const FOR_A_BYTE = 4;

const TRIES = 3;

/** Refuses what takes more time than its size, unpacked, explains: each time that it is tried, other work of the machine left out. */
async function timedOutcome(bytes: Buffer): Promise<Outcome> {
  const start = performance.now();
  const outcome = await read(bytes);
  const taken = 1000 * (performance.now() - start);
  if (taken <= FOR_ANY_FILE) return outcome;
  const allowed = FOR_ANY_FILE + FOR_A_BYTE * (bytes.length + unpackedSize(bytes));
  const tries: number[] = [];
  while (tries.length < TRIES) {
    const before = process.cpuUsage();
    await read(bytes);
    const { user } = process.cpuUsage(before);
    if (user <= allowed) return outcome;
    tries.push(user);
  }
  throw new Error(`It takes ${tries.join(', ')} µs, and may take ${allowed}`);
}

/** What the archive promises to unpack to, or nothing where it is none. */
function unpackedSize(bytes: Buffer): number {
  try {
    const sizes = readZipDirectory(bytes, LIMITS).entries.map(({ size }) => size);
    return Math.min(
      LIMITS.unpackedBytes,
      sizes.reduce((sum, size) => sum + size, 0),
    );
  } catch {
    return 0;
  }
}
