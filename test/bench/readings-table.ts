/** Figures of readings as a table for people. */
import type { MeasuredReader } from './measure-readings.js';
import { median } from './median.js';
import type { ReadingFile, ReadingFiles } from './reading-files.js';
import type { ReadingFigures } from './reading-process.js';
import { textTable, toTenths, whole } from './text-table.js';

const COLUMNS = ['reader', 'ms', '÷ floor', 'times as fast', 'cpu', '÷ floor', 'times as fast', 'MB', 'MB a MB of text'] as const;

type Figure = keyof ReadingFigures;

/** Readings of files of one kind. */
export interface ReadSize {
  readonly files: ReadingFiles;
  readonly file: ReadingFile;
  readonly readers: readonly MeasuredReader[];
}

/** A heading, and a line a reader: medians of the rounds. `smaller` is what memory is compared with. */
export function readingsTable(size: ReadSize, smaller?: ReadSize): string {
  const { files, file, readers } = size;
  const heading = `${file.kind}, ${files.count.toLocaleString('en')} rows: ${megabytes(file.bytes.length)} MB, of text ${megabytes(files.textBytes)} MB; rounds: ${String(readers[0]?.rounds.length)}`;
  const lines = readers.map(({ name }) => [
    name,
    ...figures(size, name, 'ms'),
    ...figures(size, name, 'processorMs'),
    toTenths(middle(size, name, 'megabytes')),
    toTenths(smaller === undefined ? Number.NaN : growth(size, smaller, name)),
  ]);
  return `${heading}\n${textTable([COLUMNS, ...lines], 1)}`;
}

/** The figure, how often it holds the floor's, and how often sheetjs-style's holds it: ratios round by round. */
function figures(size: ReadSize, name: string, figure: Figure): string[] {
  const own = of(size, name, figure);
  const floor = of(size, 'floor', figure);
  const theirs = of(size, 'sheetjs-style', figure);
  const ratio = (all: readonly number[], to: readonly number[]): string =>
    toTenths(median(all.map((value, round) => value / (to[round] ?? Number.NaN))));
  return [whole(median(own)), ratio(own, floor), ratio(theirs, own)];
}

function growth(size: ReadSize, smaller: ReadSize, name: string): number {
  const text = (size.files.textBytes - smaller.files.textBytes) / 1024 / 1024;
  return (middle(size, name, 'megabytes') - middle(smaller, name, 'megabytes')) / text;
}

function middle(size: ReadSize, name: string, figure: Figure): number {
  return median(of(size, name, figure));
}

function of({ readers }: ReadSize, name: string, figure: Figure): number[] {
  return (readers.find((reader) => reader.name === name)?.rounds ?? []).map((round) => round[figure]);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
