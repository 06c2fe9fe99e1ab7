/** Which columns of a sheet seem to hold passwords, by the texts in them: nothing below such a text is shown. */
import { type Cell, isKnownHeader, isPasswordHeader, type SheetRow } from '@intake/shared';
import { hasText } from './column-outlines.js';
import { textOf } from './row-packer.js';

// Headers are compared by their beginnings. In UTF-16 units.
const LOOKED_AT = 200;

// `P.W.` and `WW` are initials as well as names of a password.
const LONGER_THAN_INITIALS = 4;

export interface Learning {
  /** The cells that are looked at; left out: all. */
  readonly among?: SheetRow['cells'];
  /** In the header row every name of a password counts. */
  readonly isHeaderRow?: boolean;
}

export class PasswordColumns {
  /** By column, the number of the row in which such a text stands. */
  readonly #headedIn = new Map<number, number>();

  /** Looks for headers of passwords in a row, from the top down; what reads like initials counts beside another known header only. */
  learn(row: SheetRow, { among = row.cells, isHeaderRow = false }: Learning = {}): void {
    for (const [column, cell] of among) {
      if (this.#headedIn.has(column) || !hasText(cell)) continue;
      const text = beginning(cell);
      if (!isPasswordHeader(text)) continue;
      const isSure = isHeaderRow || isPasswordHeader(text, { fromLength: LONGER_THAN_INITIALS });
      if (isSure || this.#namesFields(row, column)) this.#headedIn.set(column, row.number);
    }
  }

  /** Whether the text of a column in a row may be a password, by those above it that were learnt from. */
  mayHold(column: number, row: number): boolean {
    const above = this.#headedIn.get(column);
    return above !== undefined && above < row;
  }

  /** Whether a header may be a password: by those above it, unless its row names fields elsewhere, as the second row of headers does. */
  mayHoldHeader(column: number, header: SheetRow): boolean {
    return this.mayHold(column, header.number) && !this.#namesFields(header);
  }

  /** Whether a row has a known header outside of the columns that seem to hold passwords, and of one more. */
  #namesFields({ number, cells }: SheetRow, besides?: number): boolean {
    return cells.some(([column, cell]) => column !== besides && !this.mayHold(column, number) && isKnownHeader(beginning(cell)));
  }
}

function beginning(cell: Cell): string {
  return textOf(cell).slice(0, LOOKED_AT);
}
