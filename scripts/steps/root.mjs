/** Where the checkout is, and what its package.json says. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The checkout's folder, without a slash behind it. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** @type {{ packageManager: string, engines: { node: string }, scripts: Record<string, string> }} */
export const MANIFEST = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
