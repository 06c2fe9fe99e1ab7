/** How much memory a process holds, buffers included. */
import { readFile } from 'node:fs/promises';

// The kernel counts in pages of 4 kB on every machine that Node.js is built for, but for some with larger ones, which then count as less.
const PAGE = 4096;

/** In bytes; 0 where the operating system doesn't tell (only Linux does) or the process is gone. */
export async function residentMemory(processId: number): Promise<number> {
  try {
    const [, resident = '0'] = (await readFile(`/proc/${processId}/statm`, 'latin1')).split(' ');
    return Number(resident) * PAGE;
  } catch {
    return 0;
  }
}
