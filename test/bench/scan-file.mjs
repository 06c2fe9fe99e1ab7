/** A process of its own reads the path that it is given and prints how many rows a scan found in how many milliseconds. */
import { readFileSync } from 'node:fs';
import { scanRows } from './scan-rows.mjs';

/** @typedef {{ readonly rows: number, readonly ms: number }} Scan */

const bytes = readFileSync(process.argv[2] ?? '');
const begin = performance.now();
const rows = scanRows(bytes);
process.stdout.write(JSON.stringify({ rows: rows.length, ms: performance.now() - begin }));
