/** What the measurement prints: a line a file, in columns. */
import { writeSync } from 'node:fs';
import type { Outcome } from '../send-file.js';
import type { MeasuredFile } from './measure-file.js';

/** A heading, or a file. */
export interface ReportLine {
  readonly name: string;
  readonly expected: string;
  readonly outcome: string;
  readonly ms: string;
  readonly megabytes: string;
  readonly stallMs: string;
}

export const HEADING: ReportLine = {
  name: 'file',
  expected: 'expected',
  outcome: 'became',
  ms: 'ms',
  megabytes: 'MB above idle',
  stallMs: 'stall ms',
};

/** A file's line. */
export function lineOf(name: string, expected: string, { measured, idle }: { measured: MeasuredFile; idle: number }): ReportLine {
  return {
    name,
    expected,
    outcome: inWords(measured.outcome),
    ms: String(Math.round(measured.ms)),
    megabytes: String(Math.round(measured.megabytes - idle)),
    stallMs: String(Math.round(measured.stallMs)),
  };
}

function inWords(outcome: Outcome): string {
  return outcome.kind === 'READ' ? `${outcome.users} users` : `${outcome.status} ${outcome.code}`;
}

// By the file descriptor: the test runner would put a heading of its own above each line.
const OUTPUT = 1;

/** Prints a line. */
export function print({ name, expected, outcome, ms, megabytes, stallMs }: ReportLine): void {
  const texts = [name.padEnd(38), expected.padEnd(14), outcome.padEnd(22)];
  const numbers = [ms.padStart(7), megabytes.padStart(14), stallMs.padStart(9)];
  writeSync(OUTPUT, `${[...texts, ...numbers].join(' ')}\n`);
}
