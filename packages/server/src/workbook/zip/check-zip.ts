/** What an archive must not be, found out from its directory before anything is unpacked. */
import type { ReadingLimits } from '../reading-limits.js';
import { refuse } from '../unreadable-file.js';
import type { ZipEntry } from './zip-entry.js';

/** Refuses encrypted entries, names that climb out or occur twice, and more than the limits allow. */
export function checkZipEntries(entries: readonly ZipEntry[], limits: ReadingLimits): void {
  if (entries.some(({ encrypted }) => encrypted)) refuse('PASSWORD_PROTECTED');
  if (entries.some(({ name }) => climbsOut(name))) refuse('UNSAFE');
  if (new Set(entries.map(({ name }) => partKey(name))).size < entries.length) refuse('UNSAFE');
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.unpackedBytes || entries.some(({ size }) => size > limits.partBytes)) refuse('UNPACKED_TOO_LARGE');
}

/** How the names of parts compare: whatever their case, and with or without a slash in front. Source: ECMA-376, part 2, 6.2.2. */
export function partKey(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

function climbsOut(name: string): boolean {
  return name.includes('\0') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..');
}
