/** So many at a time, so many waiting in line, and no more. */

export class Turns {
  readonly #atOnce: number;
  readonly #inLine: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor({ atOnce, inLine }: { readonly atOnce: number; readonly inLine: number }) {
    this.#atOnce = atOnce;
    this.#inLine = inLine;
  }

  /** Whether the line is full. */
  get full(): boolean {
    return this.#running >= this.#atOnce && this.#waiting.length >= this.#inLine;
  }

  /** Does the work when its turn has come. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.#atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      // Whoever is next takes over the place; it is given up only where nobody waits.
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
