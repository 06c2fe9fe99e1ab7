/** The processes that a server started, as Linux tells them; elsewhere none are told. */
import { readFileSync } from 'node:fs';

/** The numbers of the processes that a process started and that still run. */
export function childrenOf(id: number): number[] {
  try {
    const text = readFileSync(`/proc/${id}/task/${id}/children`, 'latin1').trim();
    return text === '' ? [] : text.split(' ').map(Number);
  } catch {
    return [];
  }
}

/** Whether a process runs: one that only waits to be noticed by its parent doesn't. */
export function runs(id: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${id}/stat`, 'latin1'));
  } catch {
    return false;
  }
}
