/** Runs the tests of some of vitest's projects, and counts them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';
import { vitestTally } from './vitest-tally.mjs';

/** Well below what the whole test command may take, so that a test that hangs leaves time to say so. */
const DEADLINE = 18 * 60_000;

/** Projects that need no build and no database. */
export const UNIT_PROJECTS = ['shared', 'server', 'server-alone', 'client', 'client-alone', 'repository'];

/** The product's, built and run on real databases and in a real browser, as well. */
export const ALL_PROJECTS = [...UNIT_PROJECTS, 'product', 'browser'];

/** Measurements: they pass or fail like tests, but take their time. */
export const BENCH_PROJECTS = ['bench'];

/** Sends a server every hostile file, and measures what each costs it. */
export const HOSTILE_PROJECTS = ['hostile'];

/** What makes the README's pictures. */
export const PICTURE_PROJECTS = ['pictures'];

/**
 * Shows what vitest has to say; counts as vitestTally() does. All that is temporary lies in one folder, which goes when vitest and
 * whatever it left running are gone.
 * @param {readonly string[]} projects
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runTests(projects) {
  const folder = mkdtempSync(join(tmpdir(), 'intake-test-'));
  try {
    const report = join(folder, 'report.json');
    const args = [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...projects.map((name) => `--project=${name}`),
    ];
    const env = { ...process.env, TMPDIR: folder };
    const { code } = await run(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], { env, show: true, deadline: DEADLINE });
    return vitestTally(read(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
