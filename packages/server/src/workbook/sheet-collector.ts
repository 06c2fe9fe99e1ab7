/** Takes the rows of a sheet as they are read and makes its outline and its blocks of them. */
import type { SheetOutline, SheetRow } from '@intake/shared';
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
  readonly #passwords = new PasswordColumns();
  readonly #columns = new ColumnOutlines();
  #headerRow: number | undefined;
  #rows = 0;
  #hiddenRows = 0;

  constructor(name: string, collecting: SheetCollecting) {
    this.#name = name;
    this.#index = collecting.sheet;
    this.#packer = new RowPacker(collecting);
    this.#firstRows = new FirstRows(this.#passwords);
    this.#chosenHeaderRow = collecting.headerRow;
    this.#headerRow = collecting.headerRow === 0 ? 0 : undefined;
  }

  /**
   * Takes a row; rows come in order. The header row is the first with text, or the first from the chosen one on; rows above it and rows
   * without text are left out.
   */
  add(number: number, cells: SheetRow['cells'], isHidden = false): void {
    const row = { number, cells };
    const isFilled = cells.some(([, cell]) => hasText(cell));
    if (!isFilled || number < (this.#chosenHeaderRow ?? 0)) {
      if (isFilled) this.#passOver(row);
      this.#packer.pass(cells);
      return;
    }
    // The columns first: they refuse a row that is too wide to pack.
    if (this.#headerRow === undefined) this.#addHeaders(row);
    else this.#addUser(row, isHidden);
    this.#firstRows.add(number, cells);
    this.#packer.add(row);
  }

  /** What is below such a row may be shown, so its headers of passwords count, however far down or right they are. */
  #passOver(row: SheetRow): void {
    this.#passwords.learn(row);
    this.#firstRows.add(row.number, row.cells);
  }

  #addHeaders(row: SheetRow): void {
    this.#headerRow = row.number;
    this.#passwords.learn(row, { isHeaderRow: true });
    this.#columns.addHeaders(row.cells, (column) => this.#passwords.mayHoldHeader(column, row));
  }

  #addUser(row: SheetRow, isHidden: boolean): void {
    this.#rows += 1;
    if (isHidden) this.#hiddenRows += 1;
    const lacking = this.#columns.lacking(row.cells);
    // Only where something of the row is shown: the others are too many to look at.
    this.#passwords.learn(row, { among: this.#firstRows.full ? lacking : row.cells });
    this.#columns.addSamples(lacking, (column) => this.#passwords.mayHold(column, row.number));
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
