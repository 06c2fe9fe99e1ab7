/** Makes files up by turns in several ways, and learns from the code that they reach. Used by tests only. */
import type { SheetRow } from '@intake/shared';
import { type Choices, pick, seededChoices } from './test-choices.js';
import type { Coverage } from './test-coverage.js';
import { csvOf, csvSoup } from './test-csv-grammar.js';
import { bytesOf, changedSpecimen, type Specimen } from './test-mutations.js';
import { type Outcome, outcomeOf } from './test-outcome.js';
import { spiltWorkbook } from './test-soup.js';
import { stretchedText, stretchedWorkbook } from './test-stretched.js';
import { workbookOf } from './test-workbook-grammar.js';
import { liesAbout, zipOf } from './test-zip-grammar.js';

export interface Finding {
  readonly kind: string;
  readonly seed: number;
  readonly bytes: Buffer;
  readonly error: unknown;
}

export interface Fuzzing {
  /** What to begin with. */
  readonly specimens: readonly Specimen[];
  readonly coverage: Coverage;
  readonly seed: number;
  readonly onFinding: (finding: Finding) => void;
}

const STRETCHED = 50_000;

/** Kept files larger than this would only slow the rest down. */
const MOST_KEPT_BYTES = 60_000;

interface MadeUp {
  readonly specimen: Specimen;
  /** The rows of each sheet, where they are known. */
  readonly rows?: readonly (readonly SheetRow[])[];
}

const MAKERS: Readonly<Record<string, (choices: Choices) => MadeUp>> = {
  WORKBOOK: (choices) => {
    const { parts, sheets } = workbookOf(choices);
    return { specimen: { parts }, rows: sheets.map(({ rows }) => rows) };
  },
  ZIP: (choices) => {
    const { parts, sheets } = workbookOf(choices);
    return { specimen: { bytes: zipOf(choices, parts) }, rows: sheets.map(({ rows }) => rows) };
  },
  LYING_ZIP: (choices) => ({ specimen: { bytes: zipOf(choices, workbookOf(choices).parts, liesAbout(choices, 6)) } }),
  CSV: (choices) => {
    const { bytes, rows } = csvOf(choices);
    return { specimen: { bytes }, rows: [rows] };
  },
  CSV_SOUP: (choices) => ({ specimen: { bytes: csvSoup(choices) } }),
  SOUP: (choices) => ({ specimen: { parts: spiltWorkbook(choices) } }),
};

const STRETCHERS: typeof MAKERS = {
  STRETCHED_WORKBOOK: (choices) => ({ specimen: { parts: stretchedWorkbook(choices, STRETCHED) } }),
  STRETCHED_TEXT: (choices) => ({ specimen: { bytes: stretchedText(choices, STRETCHED) } }),
};

// Of so many files, one is stretched, as those take long; of the others, every fourth is made up anew and the rest are changes of those kept.
const STRETCHED_EVERY = 25;
const CHANGED_OF_FOUR = 3;

// Asking what code was reached takes as long as reading a file.
const TOGETHER = 10;

interface Made {
  readonly specimen: Specimen;
  readonly bytes: Buffer;
}

export class Fuzzer {
  readonly #fuzzing: Fuzzing;
  readonly #kept: Specimen[];
  readonly #tried = new Map<string, number>();
  readonly #outcomes = new Map<string, number>();
  #seed: number;
  #mostSteps = 0;

  constructor(fuzzing: Fuzzing) {
    this.#fuzzing = fuzzing;
    this.#seed = fuzzing.seed;
    this.#kept = [...fuzzing.specimens, { parts: spiltWorkbook({ below: () => 0 }) }, { bytes: Buffer.from('a,b\n1,"x"\n') }];
  }

  /** Some files, made and read; those are kept that reach something new. */
  async round(): Promise<void> {
    const made: Made[] = [];
    while (made.length < TOGETHER) made.push(await this.#tryNext());
    const { coverage } = this.#fuzzing;
    if (!(await coverage.take('SEVERAL')).anew) return;
    for (const { specimen, bytes } of made.filter((each) => each.bytes.length <= MOST_KEPT_BYTES)) {
      await outcomeOf(bytes).catch(() => undefined);
      const { anew, steps } = await coverage.take('ONE');
      this.#mostSteps = Math.max(this.#mostSteps, steps / (bytes.length + 1000));
      if (anew) this.#kept.push(specimen);
    }
  }

  async #tryNext(): Promise<Made> {
    this.#seed = (this.#seed + 1) | 0;
    const seed = this.#seed;
    const choices = seededChoices(seed);
    const { kind, specimen, rows } = this.#next(choices);
    const bytes = bytesOf(specimen);
    count(this.#tried, kind);
    try {
      const outcome = await outcomeOf(bytes);
      if (rows !== undefined) expectRows(outcome, rows);
      count(this.#outcomes, 'refused' in outcome ? outcome.refused : 'READ');
    } catch (error) {
      this.#fuzzing.onFinding({ kind, seed, bytes, error });
    }
    return { specimen, bytes };
  }

  summary(): string {
    const { reached, known } = this.#fuzzing.coverage.totals();
    const tried = [...this.#tried].map(([kind, count]) => `${kind} ${count}`).join(', ');
    const outcomes = [...this.#outcomes].map(([name, count]) => `${name} ${count}`).join(', ');
    const all = [...this.#tried.values()].reduce((sum, count) => sum + count, 0);
    return `${all} files (${tried}); ${outcomes}; ${reached} of ${known} blocks; ${this.#kept.length} kept; at most ${this.#mostSteps.toFixed(0)} steps a byte`;
  }

  #next(choices: Choices): MadeUp & { kind: string } {
    const makers = choices.below(STRETCHED_EVERY) === 0 ? STRETCHERS : MAKERS;
    if (makers === STRETCHERS || choices.below(4) >= CHANGED_OF_FOUR) {
      const kind = pick(choices, Object.keys(makers));
      return { kind, ...(makers[kind]?.(choices) ?? { specimen: { bytes: Buffer.alloc(0) } }) };
    }
    const specimen = changedSpecimen(choices, pick(choices, this.#kept), pick(choices, this.#kept));
    return { kind: 'parts' in specimen ? 'CHANGED_PART' : 'CHANGED_BYTES', specimen };
  }
}

function expectRows(outcome: Outcome, rows: MadeUp['rows']): void {
  const read = 'refused' in outcome ? outcome.refused : JSON.stringify(outcome.reading.rows);
  if (read !== JSON.stringify(rows)) throw new Error(`${read} is read, and ${JSON.stringify(rows)} was put in`);
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
