/** A number of bytes that may be spent, and the refusal that comes when it is not enough. */
import type { FileRefusalReason } from '@intake/shared';
import { UnreadableFile } from './unreadable-file.js';

/** Spent by several parts of one reading, so that together they stay within the bound. */
export class ByteBudget {
  #left: number;
  readonly #reason: FileRefusalReason;

  constructor(bytes: number, reason: FileRefusalReason) {
    this.#left = bytes;
    this.#reason = reason;
  }

  /** Takes bytes out of the budget, or refuses the file. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new UnreadableFile(this.#reason);
  }
}
