/** Reads what vitest's JSON reporter left behind. */

/** @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile */

/**
 * Counts each test as one. A file that could not be run counts as one that failed, and so does a test that was skipped: a suite
 * that leaves tests out has not passed. Where nothing failed though vitest says so (an error outside of any test, a time-out, no
 * tests at all), that counts as one.
 * @param {{ testResults: TestFile[] } | undefined} report undefined where vitest left none
 * @param {number} exitCode vitest's
 * @returns {import('./tally.mjs').Tally}
 */
export function vitestTally(report, exitCode) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const notRun = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = tests.length - passed + notRun;
  return { passed, failed: failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : failed };
}
