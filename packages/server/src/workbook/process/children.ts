/** The reading processes: one waits ahead, the others are at work, and each is used once. */
import type { ReaderChild } from './reader-child.js';

export class Children {
  readonly #start: () => ReaderChild;
  readonly #working = new Set<ReaderChild>();
  #ready: ReaderChild | undefined;
  #closed = false;

  constructor(start: () => ReaderChild) {
    this.#start = start;
    this.#ready = start();
  }

  /** Has the work done by a process of its own, and then starts the next one ahead. */
  async use<Result>(work: (child: ReaderChild) => Promise<Result>): Promise<Result> {
    const child = this.#ready?.alive === true ? this.#ready : this.#start();
    this.#ready = undefined;
    this.#working.add(child);
    try {
      return await work(child);
    } finally {
      this.#working.delete(child);
      child.kill();
      if (!this.#closed) this.#ready ??= this.#start();
    }
  }

  /** Ends them all; what is being read is refused. */
  close(): void {
    this.#closed = true;
    this.#ready?.kill();
    for (const child of this.#working) child.kill();
  }
}
