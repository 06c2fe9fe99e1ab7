/** Which code a run reaches, as the engine counts it. Used by tests only. */
import { Session } from 'node:inspector/promises';

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

interface FunctionCoverage {
  readonly ranges: readonly Range[];
}

interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly FunctionCoverage[];
}

export interface Reached {
  /** Whether any code ran that never ran before, or so often as never before. */
  readonly anew: boolean;
  /** How often all blocks of code ran together. */
  readonly steps: number;
}

/** Counts runs of the code in some files, by blocks. */
export class Coverage {
  readonly #session = new Session();
  readonly #counted: (url: string) => boolean;
  readonly #seen = new Set<string>();
  readonly #blocks = new Map<string, boolean>();

  constructor(counted: (url: string) => boolean) {
    this.#counted = counted;
    this.#session.connect();
  }

  async start(): Promise<void> {
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** What has run since the last time, compared with what ran at once before: one file, or several together. */
  async take(together: 'ONE' | 'SEVERAL'): Promise<Reached> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    let steps = 0;
    let anew = false;
    for (const { url, functions } of result.filter((script: ScriptCoverage) => this.#counted(script.url))) {
      for (const { ranges } of functions) {
        steps += ranges.reduce((sum, { count }) => sum + count, 0);
        if (this.#isNew(`${together} ${url}`, url, ranges)) anew = true;
      }
    }
    return { anew, steps };
  }

  /** Blocks that ran, and all blocks of functions that ran or lie in one that did. */
  totals(): { readonly reached: number; readonly known: number } {
    return { reached: [...this.#blocks.values()].filter(Boolean).length, known: this.#blocks.size };
  }

  #isNew(prefix: string, url: string, ranges: readonly Range[]): boolean {
    const [whole] = ranges;
    const key = `${prefix}:${whole?.startOffset}:${ranges.map(({ startOffset, count }) => `${startOffset}=${magnitude(count)}`).join()}`;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    for (const { startOffset, endOffset, count } of ranges) {
      const block = `${url}:${startOffset}:${endOffset}`;
      this.#blocks.set(block, count > 0 || this.#blocks.get(block) === true);
    }
    return true;
  }
}

/** Never, once, a few times, many times: whoever counted more finely would find something new in every input. */
function magnitude(count: number): number {
  if (count < 2) return count;
  return count < 16 ? 2 : 3;
}
