/** Keeps long work from holding up everybody else. */
import { setImmediate } from 'node:timers/promises';

/** Lets what waits have its turn: the embedded engine answers at once, so awaiting it never does. Call it between batches. */
export function breathe(): Promise<void> {
  return setImmediate();
}
