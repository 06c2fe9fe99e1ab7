import { describe, expect, it } from 'vitest';
import { run } from './run.mjs';

/** Runs steps in a process of their own, which ends as a command does. @param {string} steps */
const conclude = (steps) =>
  run(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { conclude } from './scripts/steps/conclude.mjs'; await conclude([${steps}]);`,
  ]);

const PASSED = 'async () => ({ passed: 2, failed: 0 })';
const FAILED = 'async () => ({ passed: 1, failed: 1 })';
const NOTHING = 'async () => {}';
const THROWS = `async () => { throw new Error('broken') }`;

describe('conclude()', () => {
  it.each([
    ['all that passed', `${PASSED}, ${NOTHING}, ${PASSED}`, '4 passed, 0 failed\n', 0],
    ['what failed, and goes on', `${FAILED}, ${PASSED}`, '3 passed, 1 failed\n', 1],
    ['a step that throws as one failure, and stops there', `${PASSED}, ${THROWS}, ${PASSED}`, 'broken\n2 passed, 1 failed\n', 1],
  ])('counts %s', async (_what, steps, output, code) => {
    expect(await conclude(steps)).toEqual({ output, code });
  });
});
