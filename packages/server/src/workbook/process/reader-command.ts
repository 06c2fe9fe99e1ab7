/** How the reading process is started: the built file as it is, the source through the loader of the development server. */
import { fileURLToPath } from 'node:url';
import type { ReadingLimits } from '../reading-limits.js';

const SOURCE_LOADER = ['--conditions=source', '--import', '@oxc-node/core/register'];

export interface ReaderCommand {
  readonly entry: URL;
  readonly limits: ReadingLimits;
  /** For the JavaScript heap; buffers come on top. */
  readonly heapMegabytes: number;
  /** So long without a file, in milliseconds, and it warms up; left out: it never does. */
  readonly warmUpAfterMs?: number;
}

/** The reading process's file: beside this one, with the same extension. */
export function readerEntry(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`reader.process.${extension}`, import.meta.url);
}

/** The arguments for Node.js. */
export function readerArguments({ entry, limits, heapMegabytes, warmUpAfterMs }: ReaderCommand): string[] {
  const loader = entry.pathname.endsWith('.ts') ? SOURCE_LOADER : [];
  const told = [JSON.stringify(limits), ...(warmUpAfterMs === undefined ? [] : [String(warmUpAfterMs)])];
  return [...loader, `--max-old-space-size=${heapMegabytes}`, '--disable-proto=delete', fileURLToPath(entry), ...told];
}
