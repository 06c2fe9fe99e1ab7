/** Takes the rows of a sheet as they are read and makes its outline and its blocks of them. */
import type { Cell, SheetOutline } from '@intake/shared';
import { ColumnOutlines, hasText } from './column-outlines.js';
import { FirstRows } from './first-rows.js';
import { PasswordColumns } from './password-columns.js';
import { RowPacker, type RowPacking } from './row-packer.js';

export interface SheetCollecting extends RowPacking {
  /** The number of the header row, where it was chosen; 0 for none. */
  readonly headerRow: number | undefined;
}

export class SheetCollector {
  readonly #name: string;
  readonly #index: number;
  readonly #packer: RowPacker;
  readonly #chosenHeaderRow: number | undefined;
  readonly #firstRows: FirstRows;
  readonly #columns: ColumnOutlines;
  #headerRow: number | undefined;
  #rows = 0;
  #hiddenRows = 0;

  constructor(name: string, collecting: SheetCollecting) {
    const passwords = new PasswordColumns();
    this.#name = name;
    this.#index = collecting.sheet;
    this.#packer = new RowPacker(collecting);
    this.#firstRows = new FirstRows(passwords);
    this.#columns = new ColumnOutlines(passwords);
    this.#chosenHeaderRow = collecting.headerRow;
    this.#headerRow = collecting.headerRow === 0 ? 0 : undefined;
  }

  /**
   * Takes a row; rows come in order. The header row is the first with text, or the first from the chosen one on; rows above it and rows
   * without text are left out.
   */
  add(number: number, cells: readonly (readonly [column: number, cell: Cell])[], isHidden = false): void {
    const isFilled = cells.some(([, cell]) => hasText(cell));
    if (isFilled) this.#firstRows.add(number, cells);
    if (!isFilled || number < (this.#chosenHeaderRow ?? 0)) {
      this.#packer.pass(cells);
      return;
    }
    // The columns first: they refuse a row that is too wide to pack.
    if (this.#headerRow === undefined) {
      this.#headerRow = number;
      this.#columns.addHeaders(cells);
    } else {
      this.#rows += 1;
      if (isHidden) this.#hiddenRows += 1;
      this.#columns.addSamples(cells);
    }
    this.#packer.add({ number, cells });
  }

  /** Packs what is left and describes the sheet; undefined where it had no text. */
  finish(): SheetOutline | undefined {
    this.#packer.flush();
    if (this.#firstRows.rows.length === 0) return undefined;
    return {
      index: this.#index,
      name: this.#name,
      headerRowNumber: this.#headerRow ?? 0,
      columns: this.#columns.columns(),
      rowCount: this.#rows,
      hiddenRowCount: this.#hiddenRows,
      firstRows: this.#firstRows.rows,
    };
  }
}
