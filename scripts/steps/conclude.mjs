/** Ends a command that counts: the last line says how many checks passed and failed, and so does the exit code. */
import { sentence, sum } from './tally.mjs';

/** @typedef {() => Promise<import('./tally.mjs').Tally | void>} Step what is prepared counts as nothing */

/**
 * Takes the steps in turn. One that throws says why, counts as one failure, and is the last.
 * @param {readonly Step[]} steps
 */
export async function conclude(steps) {
  const tallies = [];
  try {
    for (const step of steps) tallies.push((await step()) ?? { passed: 0, failed: 0 });
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    tallies.push({ passed: 0, failed: 1 });
  }
  const total = sum(tallies);
  console.log(sentence(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}
