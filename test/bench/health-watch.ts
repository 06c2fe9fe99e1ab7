/** How long a server keeps everybody waiting while it works, seen from outside. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WatchedServer } from './watch-health.mjs';

export interface HealthWatch {
  /** The longest time that the server took to answer since the last call, in milliseconds. */
  readonly longest: () => Promise<number>;
  readonly end: () => Promise<void>;
}

/** Asks the server at an address, until the end, whether it lives; told its process, without the time that the machine kept both waiting. */
export function watchHealth(url: string, processId?: number): HealthWatch {
  const workerData: WatchedServer = { url, ...(processId !== undefined && { processId }) };
  const worker = new Worker(new URL('watch-health.mjs', import.meta.url), { workerData });
  return {
    longest: async () => {
      worker.postMessage('tell');
      const [longest] = (await once(worker, 'message')) as [number];
      return longest;
    },
    end: async () => {
      await worker.terminate();
    },
  };
}
