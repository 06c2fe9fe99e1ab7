/** Takes the rows of a sheet as they are read and makes its outline and its blocks of them. */
import type { Cell, SheetOutline } from '@intake/shared';
import { ColumnOutlines, hasText } from './column-outlines.js';
import { RowPacker, type RowPacking } from './row-packer.js';

export class SheetCollector {
  readonly #name: string;
  readonly #index: number;
  readonly #packer: RowPacker;
  readonly #columns = new ColumnOutlines();
  #headerRow = 0;
  #rows = 0;

  constructor(name: string, packing: RowPacking) {
    this.#name = name;
    this.#index = packing.sheet;
    this.#packer = new RowPacker(packing);
  }

  /** Takes a row; rows come in order. The first with text is the header row; rows without are dropped. */
  add(number: number, cells: readonly (readonly [column: number, cell: Cell])[]): void {
    if (!cells.some(([, cell]) => hasText(cell))) {
      this.#packer.pass(cells);
      return;
    }
    // The columns first: they refuse a row that is too wide to pack.
    if (this.#headerRow === 0) {
      this.#headerRow = number;
      this.#columns.addHeaders(cells);
    } else {
      this.#rows += 1;
      this.#columns.addSamples(cells);
    }
    this.#packer.add({ number, cells });
  }

  /** Packs what is left and describes the sheet; undefined where it had no text. */
  finish(): SheetOutline | undefined {
    this.#packer.flush();
    if (this.#headerRow === 0) return undefined;
    return {
      index: this.#index,
      name: this.#name,
      headerRowNumber: this.#headerRow,
      columns: this.#columns.columns(),
      rowCount: this.#rows,
    };
  }
}
