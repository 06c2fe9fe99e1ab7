/** Counts of what passed and what failed. */

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0 };
  for (const { passed, failed } of tallies) {
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/**
 * The last line of a test run.
 * @param {Tally} tally
 */
export function sentence({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
