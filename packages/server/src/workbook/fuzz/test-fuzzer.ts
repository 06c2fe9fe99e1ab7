/** Makes files up by turns in several ways, and learns from the code that they reach. Used by tests only. */
import { type Choices, pick, seededChoices } from './test-choices.js';
import type { Coverage } from './test-coverage.js';
import { csvOf, csvSoup } from './test-csv-grammar.js';
import { bytesOf, changedSpecimen, type Specimen } from './test-mutations.js';
import { outcomeOf } from './test-outcome.js';
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

const MAKERS: Readonly<Record<string, (choices: Choices) => Specimen>> = {
  WORKBOOK: (choices) => ({ parts: [...workbookOf(choices).parts] }),
  SOUP: (choices) => ({ parts: spiltWorkbook(choices) }),
  ZIP: (choices) => ({ bytes: zipOf(choices, workbookOf(choices).parts, liesAbout(choices, 6)) }),
  CSV: (choices) => ({ bytes: choices.below(2) === 0 ? csvOf(choices).bytes : csvSoup(choices) }),
};

const STRETCHERS: typeof MAKERS = {
  STRETCHED_WORKBOOK: (choices) => ({ parts: stretchedWorkbook(choices, STRETCHED) }),
  STRETCHED_TEXT: (choices) => ({ bytes: Buffer.from(stretchedText(choices, STRETCHED)) }),
};

// Of so many files, one is stretched, as those take long; of the others, every fourth is made up anew and the rest are changes of those kept.
const STRETCHED_EVERY = 25;
const CHANGED_OF_FOUR = 3;

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

  /** One file, made and read. */
  async round(): Promise<void> {
    this.#seed = (this.#seed + 1) | 0;
    const seed = this.#seed;
    const choices = seededChoices(seed);
    const { kind, specimen } = this.#next(choices);
    const bytes = bytesOf(specimen);
    this.#tried.set(kind, (this.#tried.get(kind) ?? 0) + 1);
    try {
      const outcome = await outcomeOf(bytes);
      const name = 'refused' in outcome ? outcome.refused : 'READ';
      this.#outcomes.set(name, (this.#outcomes.get(name) ?? 0) + 1);
    } catch (error) {
      this.#fuzzing.onFinding({ kind, seed, bytes, error });
    }
    const { anew, steps } = await this.#fuzzing.coverage.take();
    this.#mostSteps = Math.max(this.#mostSteps, steps / (bytes.length + 1000));
    if (anew && bytes.length <= MOST_KEPT_BYTES) this.#kept.push(specimen);
  }

  summary(): string {
    const { reached, known } = this.#fuzzing.coverage.totals();
    const tried = [...this.#tried].map(([kind, count]) => `${kind} ${count}`).join(', ');
    const outcomes = [...this.#outcomes].map(([name, count]) => `${name} ${count}`).join(', ');
    const all = [...this.#tried.values()].reduce((sum, count) => sum + count, 0);
    return `${all} files (${tried}); ${outcomes}; ${reached} of ${known} blocks; ${this.#kept.length} kept; at most ${this.#mostSteps.toFixed(0)} steps a byte`;
  }

  #next(choices: Choices): { kind: string; specimen: Specimen } {
    const makers = choices.below(STRETCHED_EVERY) === 0 ? STRETCHERS : MAKERS;
    if (makers === STRETCHERS || choices.below(4) >= CHANGED_OF_FOUR) {
      const kind = pick(choices, Object.keys(makers));
      return { kind, specimen: makers[kind]?.(choices) ?? { bytes: Buffer.alloc(0) } };
    }
    const specimen = changedSpecimen(choices, pick(choices, this.#kept), pick(choices, this.#kept));
    return { kind: 'parts' in specimen ? 'CHANGED_PART' : 'CHANGED_BYTES', specimen };
  }
}
