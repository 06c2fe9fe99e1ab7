/** Packs the rows of a sheet into blocks as they come. */
import type { Cell, SheetRow } from '@intake/shared';
import type { ByteBudget } from './byte-budget.js';
import type { RowBlock } from './row-block.js';
import { refuse } from './unreadable-file.js';

// A page of a preview costs a block, so blocks are small; long texts make them smaller still. Lengths are in UTF-16 units. A row longer than
// a block would hold up everybody while it is sealed, and describes no user.
const ROWS_IN_BLOCK = 250;
const LENGTH_OF_BLOCK = 1_000_000;

export interface RowPacking {
  /** The sheet's place among those offered, from 0. */
  readonly sheet: number;
  readonly onBlock: (block: RowBlock) => void;
  /** What all rows of the file together may take. */
  readonly budget: ByteBudget;
}

export class RowPacker {
  readonly #packing: RowPacking;
  #rows: SheetRow[] = [];
  #length = 0;

  constructor(packing: RowPacking) {
    this.#packing = packing;
  }

  /** Adds a row; refused where it is longer than any that describes a user. */
  add(row: SheetRow): void {
    let length = 0;
    for (const [, cell] of row.cells) length += textOf(cell).length;
    if (length > LENGTH_OF_BLOCK) refuse('ROW_TOO_LONG');
    if (this.#length + length > LENGTH_OF_BLOCK) this.flush();
    this.#rows.push(row);
    this.#length += length;
    if (this.#rows.length === ROWS_IN_BLOCK) this.flush();
  }

  /** Takes a row that is left out. It was looked at all the same: many cells may share one long text. */
  pass(cells: SheetRow['cells']): void {
    this.#packing.budget.spend(cells.reduce((length, [, cell]) => length + textOf(cell).length, 0));
  }

  /** Hands over what is not in a block yet. */
  flush(): void {
    const [first] = this.#rows;
    const last = this.#rows.at(-1);
    if (first === undefined || last === undefined) return;
    const content = Buffer.from(JSON.stringify(this.#rows), 'utf8');
    this.#packing.budget.spend(content.length);
    this.#packing.onBlock({
      sheet: this.#packing.sheet,
      firstRow: first.number,
      lastRow: last.number,
      rowCount: this.#rows.length,
      content,
    });
    this.#rows = [];
    this.#length = 0;
  }
}

/** The text of a cell, be it to trust or not. */
export function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}
