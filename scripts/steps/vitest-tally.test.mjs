import { describe, expect, it } from 'vitest';
import { vitestTally } from './vitest-tally.mjs';

/** @param {string} status @param {string[]} tests */
const file = (status, ...tests) => ({ status, assertionResults: tests.map((each) => ({ status: each })) });

describe('vitestTally()', () => {
  it('counts each test of each file', () => {
    const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed', 'failed')] };
    expect(vitestTally(report, 1)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a file that could not be run as one failure', () => {
    expect(vitestTally({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it.each(['skipped', 'pending', 'todo'])('counts a test that is %s as failed', (status) => {
    expect(vitestTally({ testResults: [file('passed', 'passed', status)] }, 0)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts one failure where vitest fails though every test passed', () => {
    expect(vitestTally({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts one failure where there is no report, or no test', () => {
    expect(vitestTally(undefined, 1)).toEqual({ passed: 0, failed: 1 });
    expect(vitestTally({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
  });
});
