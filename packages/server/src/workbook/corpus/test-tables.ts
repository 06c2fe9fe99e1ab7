/** The tables of what is refused of the corpus and why, and of what other readers read otherwise and why we are right. Used by tests only. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Difference } from './test-comparison.js';

export interface Refused {
  readonly file: string;
  readonly reason: string;
  readonly why: string;
}

/** A difference in one cell, or in several (`A1:C9`) where `theirs` and `ours` may be `*`. */
export interface Explained extends Difference {
  readonly why: string;
}

const table = <Row>(name: string): readonly Row[] => parse(readFileSync(new URL(name, import.meta.url)), { columns: true });

export const REFUSED = table<Refused>('refused.csv');
export const EXPLAINED = table<Explained>('explained.csv');

/** Whether a line of the table is about this difference. */
export function explains(line: Explained, difference: Difference): boolean {
  return (
    line.file === difference.file &&
    line.reader === difference.reader &&
    [difference.sheet, '*'].includes(line.sheet) &&
    within(difference.cell, line.cell) &&
    [difference.theirs, '*'].includes(line.theirs) &&
    [difference.ours, '*'].includes(line.ours)
  );
}

function within(cell: string, range: string): boolean {
  const [from = '', to = from] = range.split(':');
  const [start, end, at] = [place(from), place(to), place(cell)];
  return start.column <= at.column && at.column <= end.column && start.row <= at.row && at.row <= end.row;
}

function place(reference: string): { column: number; row: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), row: Number(row) };
}
