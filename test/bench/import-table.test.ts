import { describe, expect, it } from 'vitest';
import { importTable } from './import-table.js';
import type { MeasuredStep } from './measure-round.js';

const STEP: MeasuredStep = {
  case: 'all new',
  step: 'try',
  ms: 100,
  floorMs: 50,
  processorMs: 80,
  stallMs: 10,
  peakMegabytes: 200,
  statements: 7,
};

function cells(steps: readonly MeasuredStep[]): string[][] {
  const table = importTable('embedded', { count: 2000, rounds: steps.length, idleMs: 1, steps });
  return table.split('\n').map((line) => line.trim().split(/ {2,}/));
}

describe('importTable()', () => {
  it('says what was measured, how often, and how long an idle server took to answer', () => {
    expect(cells([STEP])[0]).toEqual(['embedded, 2,000 rows, rounds: 1; idle, the server answered within 1 ms']);
  });

  it('shows the medians of times, ratios and statements, but the highest stall and memory', () => {
    const rounds = [
      STEP,
      { ...STEP, ms: 900, floorMs: 100, processorMs: 90, statements: 9 },
      { ...STEP, ms: 300, floorMs: 200, processorMs: 70, statements: 8, stallMs: 40, peakMegabytes: 300 },
    ];
    expect(cells(rounds)[2]).toEqual(['all new', 'try', '300', '100', '2.0', '80', '40', '300', '8']);
  });

  it('has a line for each step of each case', () => {
    const steps = [STEP, { ...STEP, step: 'commit' as const }, { ...STEP, case: 'all changed' }];
    const names = cells(steps).slice(2);
    expect(names.map((line) => line.slice(0, 2))).toEqual([
      ['all new', 'try'],
      ['all new', 'commit'],
      ['all changed', 'try'],
    ]);
  });

  it('shows a dash for what the operating system does not tell', () => {
    const [, , line = []] = cells([{ ...STEP, processorMs: undefined, peakMegabytes: undefined }]);
    expect([line[5], line[7]]).toEqual(['–', '–']);
  });
});
