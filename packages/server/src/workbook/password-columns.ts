/** Which columns of a sheet seem to hold passwords, by the texts in them: nothing below such a text is shown. */
import { isPasswordHeader } from '@intake/shared';

// Headers are compared by their beginnings. In UTF-16 units.
const LOOKED_AT = 200;

export class PasswordColumns {
  readonly #columns = new Set<number>();

  /** Whether a text may be a password, by those above it in its column: to be asked from the top down. */
  mayHold(column: number, text: string): boolean {
    if (this.#columns.has(column)) return true;
    if (isPasswordHeader(text.slice(0, LOOKED_AT))) this.#columns.add(column);
    return false;
  }
}
