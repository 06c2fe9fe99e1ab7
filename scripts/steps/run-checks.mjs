/** Runs checks beside each other, and says how each went. */
import { performance } from 'node:perf_hooks';
import { run } from './run.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * Counts each check as one; what a failing one has to say is shown.
 * @param {readonly import('./checks.mjs').Check[]} checks
 * @returns {Promise<Tally>}
 */
export async function runChecks(checks) {
  const results = await Promise.all(checks.map(runCheck));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/**
 * Every command of the check, even after one that failed: all faults are shown at once.
 * @param {import('./checks.mjs').Check} check
 */
async function runCheck({ name, commands, mend }) {
  const begin = performance.now();
  const results = [];
  for (const command of commands) results.push(await run(process.execPath, command));
  const failed = results.filter(({ code }) => code !== 0);
  for (const { output } of failed) console.log(output.trimEnd());
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${failed.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)${failed.length > 0 && mend ? `: to put it right: ${mend}` : ''}`);
  return failed.length === 0;
}
