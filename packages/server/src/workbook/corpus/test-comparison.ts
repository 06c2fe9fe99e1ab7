/** Compares what we read of a file with what other readers read of it, cell by cell. Used by tests only. */
import { type Cell, columnLetter } from '@intake/shared';
import { readFile } from '../test-files.js';
import { UnreadableFile } from '../unreadable-file.js';
import { corpusFile, type Reader, type TheirCell, type TheirSheet } from './test-readings.js';
import { agreement, excuse } from './test-rules.js';

export interface OurSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** A cell of which another reader says something else, for no reason that a rule knows. */
export interface Difference {
  readonly reader: Reader;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly theirs: string;
  readonly ours: string;
}

export interface FileComparison {
  readonly cells: number;
  readonly differences: readonly Difference[];
  /** How often each rule held. */
  readonly rules: ReadonlyMap<string, number>;
  /** Cells of ours that this reader agrees with, by sheet and reference. */
  readonly confirmed: ReadonlySet<string>;
}

/** What stands for a cell that isn't there. */
const NONE = '(none)';

/** The file's sheets as we read them, or why it is refused. */
export async function readOurs(file: string): Promise<readonly OurSheet[] | string> {
  try {
    const { sheets, rows } = await readFile(corpusFile(file));
    return sheets.map(({ name }, index) => ({ name, cells: cellsOf(rows[index] ?? []) }));
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
}

function cellsOf(rows: readonly { number: number; cells: readonly (readonly [number, Cell])[] }[]): Map<string, Cell> {
  return new Map(rows.flatMap(({ number, cells }) => cells.map(([column, cell]) => [`${columnLetter(column)}${number}`, cell] as const)));
}

/** Compares all cells of the sheets that either has, but for hidden ones. */
export function compareFile(
  file: string,
  ours: readonly OurSheet[],
  { reader, theirs }: { reader: Reader; theirs: readonly TheirSheet[] },
): FileComparison {
  const differences: Difference[] = [];
  const rules = new Map<string, number>();
  const confirmed = new Set<string>();
  let cells = 0;
  for (const [sheet, our, their] of pairs(ours, theirs)) {
    for (const cell of new Set([...our.keys(), ...their.keys()])) {
      cells += 1;
      const compared = { reader, ours: our.get(cell), theirs: their.get(cell) };
      const agreed = agreement(compared);
      const rule = agreed ?? excuse(compared);
      if (agreed !== undefined) confirmed.add(`${sheet}!${cell}`);
      if (rule === undefined)
        differences.push({ reader, file, sheet, cell, theirs: theirText(compared.theirs), ours: ourText(compared.ours) });
      else rules.set(rule.name, (rules.get(rule.name) ?? 0) + 1);
    }
  }
  return { cells, differences, rules, confirmed };
}

type Pair = readonly [sheet: string, ours: ReadonlyMap<string, Cell>, theirs: ReadonlyMap<string, TheirCell>];

const NO_CELLS = new Map<string, never>();

/** Sheets go together by name; those whose names the other reader changed, in their order. */
function pairs(ours: readonly OurSheet[], theirs: readonly TheirSheet[]): Pair[] {
  const visible = theirs.filter(({ hidden, cells }) => !hidden && cells.size > 0);
  const renamed = visible.filter(({ name }) => !ours.some((sheet) => sheet.name === name));
  const found = ours.map((sheet) => [sheet, visible.find(({ name }) => name === sheet.name) ?? renamed.shift()] as const);
  return [
    ...found.map(([{ name, cells }, their]): Pair => [name, cells, their?.cells ?? NO_CELLS]),
    ...renamed.map(({ name, cells }): Pair => [name, NO_CELLS, cells]),
  ];
}

function ourText(cell: Cell | undefined): string {
  if (cell === undefined) return NONE;
  return typeof cell === 'string' ? cell : `${cell.fault} ${cell.text}`.trim();
}

function theirText(cell: TheirCell | undefined): string {
  if (cell === undefined) return NONE;
  const text = cell.display === '' || cell.display === cell.value ? cell.value : `${cell.value} [${cell.display}]`;
  // The table is UTF-8, which has no halves of pairs.
  return text.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}
