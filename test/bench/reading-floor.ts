/** The least that reading a file takes, in a fresh process. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../support/temporary-folder.js';
import type { Scan } from './scan-file.mjs';

const SCAN = fileURLToPath(new URL('scan-file.mjs', import.meta.url));

/** Milliseconds from the bytes in memory to the rows; the start of the process doesn't count. Throws where it finds another number of rows. */
export function readingFloor(bytes: Uint8Array, rows: number): number {
  const folder = temporaryFolder('bench');
  try {
    const path = join(folder.path, 'users');
    writeFileSync(path, bytes);
    const scan = JSON.parse(execFileSync(process.execPath, [SCAN, path], { encoding: 'utf8' })) as Scan;
    if (scan.rows !== rows) throw new Error(`The scan found ${String(scan.rows)} rows of ${String(rows)}`);
    return scan.ms;
  } finally {
    folder.remove();
  }
}
