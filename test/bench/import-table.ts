/** Figures of imports as a table for people. */
import { median } from './median.js';
import type { MeasuredImports } from './measure-imports.js';
import type { MeasuredStep } from './measure-round.js';
import { textTable, whole } from './text-table.js';

const COLUMNS = ['case', 'step', 'ms', 'floor', 'ratio', 'cpu', 'stall', 'MB', 'statements'] as const;

/** Of these columns the texts stand to the left; behind them come numbers. */
const TEXTS = 2;

/** A heading, and a line a step: medians of the rounds, but of stalls and memory the highest. */
export function importTable(what: string, { count, rounds, idleMs, steps }: MeasuredImports): string {
  const heading = `${what}, ${count.toLocaleString('en')} rows, rounds: ${String(rounds)}; idle, the server answered within ${whole(idleMs)} ms`;
  const names = [...new Set(steps.map(nameOf))];
  const lines = [[...COLUMNS], ...names.map((name) => line(steps.filter((step) => nameOf(step) === name)))];
  return `${heading}\n${textTable(lines, TEXTS)}`;
}

function nameOf(step: MeasuredStep): string {
  return `${step.case}, ${step.step}`;
}

function line(steps: readonly MeasuredStep[]): string[] {
  const middle = (figure: (step: MeasuredStep) => number): number => median(steps.map(figure));
  const highest = (figure: (step: MeasuredStep) => number): number => Math.max(...steps.map(figure));
  return [
    steps[0]?.case ?? '',
    steps[0]?.step ?? '',
    whole(middle(({ ms }) => ms)),
    whole(middle(({ floorMs }) => floorMs)),
    middle(({ ms, floorMs }) => ms / floorMs).toFixed(1),
    whole(middle(({ processorMs }) => processorMs ?? Number.NaN)),
    whole(highest(({ stallMs }) => stallMs)),
    whole(highest(({ peakMegabytes }) => peakMegabytes ?? Number.NaN)),
    whole(middle(({ statements }) => statements)),
  ];
}
