/** What other readers read of the corpus, as it was recorded. Used by tests only. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';

const FIXTURES = new URL('../../../../../test/fixtures/', import.meta.url);

export const READERS = ['openpyxl', 'libreoffice', 'sheetjs'] as const;
export type Reader = (typeof READERS)[number];

/** Number, text, truth, error, date (ISO), time (seconds), or a formula without a result. */
export type Kind = 'n' | 's' | 'str' | 'b' | 'e' | 'd' | 't' | 'f';

export interface TheirCell {
  readonly kind: Kind;
  readonly value: string;
  /** What is shown, where the reader says; of openpyxl the number format. */
  readonly display: string;
  /** Of LibreOffice, whether it is a formula, which it may have calculated anew. */
  readonly formula: boolean;
}

export interface TheirSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<string, TheirCell>;
}

interface Recorded {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly (readonly [reference: string, kind: Kind, value: string, display: string, formula?: boolean])[];
}

const CORPUS = new URL('corpus/', FIXTURES);
const EXTENSIONS: readonly string[] = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.csv'];

/** The corpus' files, by their path in it. */
export function corpusFiles(): string[] {
  const paths = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => EXTENSIONS.includes(extname(path))).sort();
}

export function corpusFile(path: string): Buffer {
  return readFileSync(new URL(path, CORPUS));
}

/** By file; a file that the reader failed at, or that isn't for it, is missing. */
export function recordedReadings(reader: Reader): ReadonlyMap<string, readonly TheirSheet[]> {
  const lines = gunzipSync(readFileSync(new URL(`corpus-readings/${reader}.jsonl.gz`, FIXTURES))).toString('utf8');
  const entries = lines.split('\n').filter((line) => line !== '');
  return new Map(
    entries.flatMap((line) => {
      const [path, sheets] = JSON.parse(line) as [string, Recorded[] | null];
      return sheets === null ? [] : [[path, sheets.map(asSheet)] as const];
    }),
  );
}

function asSheet({ name, hidden, cells }: Recorded): TheirSheet {
  return {
    name,
    hidden,
    cells: new Map(cells.map(([reference, kind, value, display, formula = false]) => [reference, { kind, value, display, formula }])),
  };
}
