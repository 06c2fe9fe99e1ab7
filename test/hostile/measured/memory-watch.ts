/** How much memory a server takes, with the processes that it starts, seen from outside. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WatchedProcess } from './watch-memory.mjs';

export interface MemoryWatch {
  /** The most that they held together since the last call, in megabytes; what several hold in common counts for each. 0 but on Linux. */
  readonly most: () => Promise<number>;
  readonly end: () => Promise<void>;
}

/** Watches a process by its number until the end. */
export function watchMemory(id: number): MemoryWatch {
  const workerData: WatchedProcess = { id };
  const worker = new Worker(new URL('watch-memory.mjs', import.meta.url), { workerData });
  return {
    most: async () => {
      worker.postMessage('tell');
      const [most] = (await once(worker, 'message')) as [number];
      return most;
    },
    end: async () => {
      await worker.terminate();
    },
  };
}
