/** The first rows of a sheet that have text, as they are shown to choose the header row among. */
import type { Cell, FirstRow } from '@intake/shared';
import { hasText } from './column-outlines.js';
import type { PasswordColumns } from './password-columns.js';
import { textOf } from './row-packer.js';
import { shortened } from './well-formed.js';

// What tells a header row from a title or a user; nobody reads on there. Lengths are in UTF-16 units.
const ROWS = 10;
const COLUMNS = 50;
const LONGEST_SHOWN = 60;

export class FirstRows {
  readonly rows: FirstRow[] = [];
  readonly #passwords: PasswordColumns;

  constructor(passwords: PasswordColumns) {
    this.#passwords = passwords;
  }

  /** Whether there are as many as are shown. */
  get full(): boolean {
    return this.rows.length === ROWS;
  }

  /** Takes the next row with text, once passwords were looked for in it; all but the first ones are ignored. */
  add(number: number, cells: readonly (readonly [column: number, cell: Cell])[]): void {
    if (this.full) return;
    const texts: string[] = [];
    for (const [column, cell] of cells) {
      if (column >= COLUMNS) break;
      if (!hasText(cell)) continue;
      while (texts.length < column) texts.push('');
      texts.push(this.#passwords.mayHold(column, number) ? '' : shortened(textOf(cell), LONGEST_SHOWN));
    }
    this.rows.push({ number, cells: texts });
  }
}
